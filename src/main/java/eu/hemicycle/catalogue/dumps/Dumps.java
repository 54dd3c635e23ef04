package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.catalogue.history.Moment;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * The dumps in a folder, each in a folder of its own. One is written beside them and moved there when it is complete. The
 * newest three are kept; none is shown, or kept, that is older than a redaction.
 */
public final class Dumps {

    private static final int KEPT = 3;
    private static final String UNFINISHED = "unfinished";
    private static final long LEAST_ROOM = 2L << 30;

    private final Path folder;
    private final Store store;
    private final Timeline timeline;
    private final Subjects subjects;
    private volatile boolean closed;

    public Dumps(Path folder, Store store, Timeline timeline, Subjects subjects) {
        this.folder = folder;
        this.store = store;
        this.timeline = timeline;
        this.subjects = subjects;
    }

    /** Whether the newest version is not among the dumps. */
    boolean isDue() {
        long version = store.version();
        return version > 0
                && names().stream().noneMatch(name -> Edition.version(name).orElseThrow() == version);
    }

    /** When the newest dump was written; empty if there is none to be shown. */
    public Optional<Instant> written() {
        return latest().map(edition -> {
            try {
                return Files.getLastModifiedTime(sums(edition.name())).toInstant();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /**
     * Writes a dump of the present version, unless it is there, and removes what is not kept.
     *
     * @throws UncheckedIOException if it could not be written; the dumps before stay
     */
    public synchronized void write() {
        try {
            Path unfinished = Files.createDirectories(folder).resolve(UNFINISHED);
            remove(unfinished);
            refuseWithoutRoom();
            store.read(snapshot -> write(snapshot, unfinished)).ifPresent(name -> publish(unfinished, name));
            prune();
        } catch (IOException failure) {
            throw new UncheckedIOException("No dump was written to " + folder + ": " + failure.getMessage(), failure);
        }
    }

    private void goOn() {
        if (closed) {
            throw new IllegalStateException("The dump is given up: the service is stopping");
        }
    }

    /** Has a dump that is being written given up, and no other written. */
    void close() {
        closed = true;
    }

    /** A dump is the last thing to take the room that the log needs. */
    private void refuseWithoutRoom() throws IOException {
        long newest = latest().stream()
                .flatMap(edition -> edition.files().stream())
                .mapToLong(DumpFile::bytes)
                .sum();
        long room = folder.toFile().getUsableSpace();
        if (room < LEAST_ROOM + 2 * newest) {
            throw new IOException("the disk has " + room + " bytes left, and " + (LEAST_ROOM + 2 * newest)
                    + " are asked for; free some, or set hemicycle.dumps.every to 0");
        }
    }

    private Optional<String> write(Snapshot snapshot, Path unfinished) {
        long version = snapshot.version();
        Optional<String> name = timeline.at(version).map(last -> Edition.name(last.time(), version));
        if (name.isEmpty() || Files.exists(folder.resolve(name.get()))) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(unfinished);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        new Dump(snapshot, timeline.documents(0, Integer.MAX_VALUE), subjects, this::goOn).write(unfinished);
        return name;
    }

    private void publish(Path unfinished, String name) {
        try {
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void prune() throws IOException {
        List<String> names = names();
        for (String name : names) {
            if (names.indexOf(name) >= KEPT || !isShown(name)) {
                remove(folder.resolve(name));
            }
        }
    }

    private boolean isShown(String name) {
        List<Moment> redacted = timeline.redactionsAfter(Edition.version(name).orElseThrow());
        return redacted.isEmpty();
    }

    /** The names of complete dumps, newest first. */
    private List<String> names() {
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> Edition.version(name).isPresent())
                    .sorted(Comparator.comparing(
                                    (String name) -> Edition.version(name).orElseThrow())
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All that may be shown, newest first. */
    public List<Edition> editions() {
        return names().stream().flatMap(name -> edition(name).stream()).toList();
    }

    /** The newest that may be shown. */
    public Optional<Edition> latest() {
        return names().stream().flatMap(name -> edition(name).stream()).findFirst();
    }

    /** A dump that may be shown, by its name. */
    public Optional<Edition> edition(String name) {
        if (Edition.version(name).isEmpty() || !isShown(name)) {
            return Optional.empty();
        }
        try {
            List<DumpFile> files = new ArrayList<>();
            for (String line : Files.readAllLines(sums(name))) {
                String[] pieces = line.split(" {2}", 2);
                files.add(
                        new DumpFile(pieces[1], Files.size(folder.resolve(name).resolve(pieces[1])), pieces[0]));
            }
            return Optional.of(new Edition(name, Edition.version(name).orElseThrow(), files));
        } catch (NoSuchFileException pruned) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path sums(String name) {
        return folder.resolve(name).resolve(Dump.SUMS);
    }

    /** Where a file of an edition lies. */
    Path path(Edition edition, DumpFile file) {
        return folder.resolve(edition.name()).resolve(file.name());
    }

    Path sums(Edition edition) {
        return sums(edition.name());
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            PathUtils.deleteDirectory(path);
        }
    }
}
