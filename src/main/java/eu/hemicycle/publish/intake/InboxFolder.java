package eu.hemicycle.publish.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an inbox: which of them have stopped changing, and where they go. */
final class InboxFolder {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);
    private static final String UNFINISHED = ".part";
    private static final String REASON = ".reason.txt";

    private final Path folder;
    private final Path done;
    private final Path refused;
    private final Duration settling;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Set<Path> stuck = new HashSet<>();

    /** What a file looks like. */
    private record Look(long size, FileTime modified) {}

    /** @param since the platform's running time in nanoseconds */
    private record Seen(Look look, long since) {

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - since >= age.toNanos();
        }
    }

    private InboxFolder(Path folder, Duration settling) {
        this.folder = folder;
        this.settling = settling;
        this.done = folder.resolve("done");
        this.refused = folder.resolve("refused");
    }

    /** @param settling how long a file has to stay as it is */
    static InboxFolder open(Path folder, Duration settling) throws IOException {
        InboxFolder inbox = new InboxFolder(folder, settling);
        Files.createDirectories(inbox.done);
        Files.createDirectories(inbox.refused);
        return inbox;
    }

    /** The files that have not changed for long enough, in the order of their names. */
    List<Path> settled(int most) throws IOException {
        Map<Path, Seen> before = new HashMap<>(seen);
        seen.clear();
        for (Path file : files()) {
            look(file).ifPresent(look -> seen.put(file, seen(before.get(file), look)));
        }
        List<Path> settled = seen.entrySet().stream()
                .filter(file -> file.getValue().isOlderThan(settling))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(most)
                .toList();
        settled.forEach(seen::remove);
        return settled;
    }

    private static Seen seen(@Nullable Seen before, Look now) {
        return before != null && before.look().equals(now) ? before : new Seen(now, System.nanoTime());
    }

    /** Whether files are there that may still be changing. */
    boolean isSettling() {
        return !seen.isEmpty();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, this::isTaken)) {
            entries.forEach(files::add);
        }
        return files;
    }

    private boolean isTaken(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith(UNFINISHED)
                && !name.endsWith(REASON)
                && !stuck.contains(entry)
                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<Look> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Look(attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Moves a file to where it belongs; one that cannot be moved is left alone until the service is restarted. */
    void settle(Path file, List<String> reasons) {
        try {
            Path target =
                    free(reasons.isEmpty() ? done : refused, file.getFileName().toString());
            if (!reasons.isEmpty()) {
                Files.write(target.resolveSibling(target.getFileName() + REASON), reasons);
            }
            Files.move(file, target);
        } catch (NoSuchFileException gone) {
            LOG.warn("inbox: {} was removed by others while it was read", file);
        } catch (IOException unmovable) {
            stuck.add(file);
            LOG.error("inbox: {} was read and cannot be moved: {}", file, unmovable.getMessage());
        }
    }

    /** A name that is not taken: the file's own, or with a number before it. */
    private static Path free(Path target, String name) {
        Path free = target.resolve(name);
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = target.resolve(i + "-" + name);
        }
        return free;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
