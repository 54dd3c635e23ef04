package eu.hemicycle.ingest.quarantine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of refused inputs: for each a folder named after its checksum, with its bytes and a note of the reason. What is
 * corrected, at its origin or here, and accepted then, goes; of one origin only the newest bytes are kept. Safe for use by
 * several threads.
 */
public final class Quarantine {

    private static final int CHECKSUM_DIGITS = 16;

    private final Path folder;
    private final Map<String, String> byOrigin = new HashMap<>();

    private Quarantine(Path folder) {
        this.folder = folder;
    }

    /** Opens a folder, which need not be there. */
    public static Quarantine in(Path folder) {
        Quarantine quarantine = new Quarantine(folder.toAbsolutePath().normalize());
        if (Files.isDirectory(folder)) {
            quarantine.list();
        }
        return quarantine;
    }

    private void list() {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isDirectory).forEach(entry -> {
                String id = entry.getFileName().toString();
                Note.in(entry).ifPresent(note -> byOrigin.put(note.origin(), id));
            });
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    /** Keeps an input in place of what was kept from the same origin. */
    public synchronized void keep(Refused refused) {
        String origin = origin(refused.origin());
        String id = refused.sha256().substring(0, CHECKSUM_DIGITS);
        removeOther(origin, id);
        Path entry = folder.resolve(id);
        try {
            Files.createDirectories(entry);
            String name = Note.fileName(refused.name());
            write(entry.resolve(name), refused.content());
            write(entry.resolve(name + Note.SUFFIX), Note.text(origin, refused).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        byOrigin.put(origin, id);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path whole = Files.write(file.resolveSibling(".writing"), content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets what was kept from an origin, or with these bytes. */
    public synchronized void accepted(String origin, String sha256) {
        removeOther(origin(origin), "");
        remove(sha256.substring(0, CHECKSUM_DIGITS));
    }

    private void removeOther(String origin, String id) {
        String before = byOrigin.get(origin);
        if (before != null && !before.equals(id)) {
            byOrigin.remove(origin);
            remove(before);
        }
    }

    /** What was corrected in this folder comes from where its first version came from. */
    private String origin(String given) {
        Optional<String> id = idOf(given);
        return id.flatMap(kept -> Note.in(folder.resolve(kept)))
                .map(Note::origin)
                .orElse(Note.oneLine(given));
    }

    private Optional<String> idOf(String origin) {
        try {
            Path path = Path.of(origin).toAbsolutePath().normalize();
            boolean here = path.startsWith(folder) && path.getNameCount() == folder.getNameCount() + 2;
            return here ? Optional.of(path.getName(folder.getNameCount()).toString()) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void remove(String id) {
        Path entry = folder.resolve(id);
        if (!Files.isDirectory(entry)) {
            return;
        }
        try (Stream<Path> files = Files.list(entry)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(entry);
        } catch (IOException kept) {
            throw failed(kept);
        }
    }

    private UncheckedIOException failed(IOException reason) {
        return new UncheckedIOException(
                "The quarantine folder " + folder + " cannot be used: " + reason.getMessage() + ". Check the disk",
                reason);
    }
}
