package eu.hemicycle.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders {@code gen-000001}, {@code gen-000002}, … of the view. A folder counts once it holds the file {@code
 * ready}, which names the layout and every file of TDB2 that must be there: TDB2 would
 * make a missing one anew, and empty.
 */
final class Generations {

    /** TDB2's own folder within a generation. */
    static final String DATABASE = "Data-0001";

    private static final String PREFIX = "gen-";
    private static final String READY = "ready";
    /** Changes whenever the view's own state does, so that older generations are built again. */
    private static final String LAYOUT = "layout 3";

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The newest complete generation. */
    Optional<Path> newest() throws IOException {
        List<Path> ready = list().stream()
                .filter(path -> Files.exists(path.resolve(READY)))
                .toList();
        return ready.isEmpty() ? Optional.empty() : Optional.of(ready.get(ready.size() - 1));
    }

    /** Makes the next generation's empty folder. */
    Path begin() throws IOException {
        List<Path> all = list();
        long number = all.isEmpty() ? 1 : number(all.get(all.size() - 1)) + 1;
        return Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%s%06d", PREFIX, number)));
    }

    /** From now on the generation is the one in use. */
    static void markReady(Path generation) throws IOException {
        String files = String.join("\n", filesOf(generation));
        Path unfinished = generation.resolve(READY + ".new");
        Files.writeString(unfinished, LAYOUT + "\n" + files + "\n");
        sync(unfinished, StandardOpenOption.WRITE);
        syncFolders(generation);
        Files.move(unfinished, generation.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
        sync(generation, StandardOpenOption.READ);
    }

    /** @throws UnusableView if the generation is of another layout or lacks files */
    static void checkComplete(Path generation) throws IOException {
        List<String> lines = Files.readAllLines(generation.resolve(READY), StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(LAYOUT)) {
            throw new UnusableView("it was written by another version of the program");
        }
        for (String file : lines.subList(1, lines.size())) {
            if (!Files.exists(generation.resolve(file))) {
                throw new UnusableView("the file " + file + " is missing");
            }
        }
    }

    /** The generation no longer counts. Its files stay, for those who read them now. */
    static void distrust(Path generation) throws IOException {
        Files.deleteIfExists(generation.resolve(READY));
        sync(generation, StandardOpenOption.READ);
    }

    /** Removes every other generation; what cannot be removed is left for the next start. */
    void removeAllBut(Path kept) throws IOException {
        for (Path generation : list()) {
            if (!generation.equals(kept)) {
                remove(generation);
            }
        }
    }

    /** The mark goes first, so that a half-removed generation never counts. */
    static void remove(Path generation) throws IOException {
        Files.deleteIfExists(generation.resolve(READY));
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> list() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{6,}"))
                    .sorted(Comparator.comparingLong(Generations::number))
                    .toList();
        }
    }

    private static long number(Path generation) {
        return Long.parseLong(generation.getFileName().toString().substring(PREFIX.length()));
    }

    private static List<String> filesOf(Path generation) throws IOException {
        try (Stream<Path> files = Files.walk(generation.resolve(DATABASE))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> generation.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void syncFolders(Path generation) throws IOException {
        try (Stream<Path> folders = Files.walk(generation)) {
            for (Path path : folders.filter(Files::isDirectory).toList()) {
                sync(path, StandardOpenOption.READ);
            }
        }
        sync(generation.resolveSibling("."), StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
