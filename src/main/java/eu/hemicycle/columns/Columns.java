package eu.hemicycle.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a generation of the present version: written in the background after changes, put in the place of the one before when
 * it is whole. Until then there is none of the newest version, and queries are answered without. A long build is not
 * begun again at once: it takes a sixth of one processor at most.
 */
public final class Columns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Columns.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final int REST = 5;

    private final Path folder;
    private final Source source;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Columns::thread);
    private volatile @Nullable Generation current;
    private volatile boolean closed;
    /** The version of which there can be none. */
    private volatile long refused = -1;

    /** The data that columns are made of. */
    public interface Source {

        /** The number of the present version. */
        long version();

        /** Reads the present version in one transaction. */
        <T> T read(Function<Version, T> work);
    }

    /**
     * One version of the data.
     *
     * @param number of the newest log entry in it
     * @param mark tells it from a version of another log with the same number
     */
    public record Version(long number, String mark, TripleKeys triples) {}

    /** The build is to be given up, for the service ends. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Columns(Path folder, Source source) {
        this.folder = folder;
        this.source = source;
    }

    /** Uses what is in a folder if it is of the present version, and follows the data from then on. */
    public static Columns start(Path folder, Source source) {
        Columns columns = new Columns(folder, source);
        columns.worker.schedule(columns::look, 0, TimeUnit.MILLISECONDS);
        return columns;
    }

    /** Readers come first. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "columns");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The generation of a version; empty if there is none, or not yet. */
    public Optional<Generation> at(long version) {
        return Optional.ofNullable(current).filter(generation -> generation.version() == version);
    }

    private void look() {
        long begun = System.nanoTime();
        try {
            follow();
        } catch (IOException | UncheckedIOException | IllegalStateException failure) {
            // the edge of a thread of our own: the next look tries again; the store may be closed by now
            LOG.warn("Columns were not written; queries are answered without: {}", failure.getMessage());
        } catch (UnsupportedTerm | TooManyTerms never) {
            refused = source.version();
            LOG.warn("There are no columns for version {}: {}", refused, never.getMessage());
        } catch (Ended end) {
            LOG.debug("The service ends; columns are left as they were");
        }
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        if (!closed) {
            worker.schedule(this::look, Math.max(LOOK_MILLIS, REST * took), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes a generation of the present version if there is none; returns when it is in use. */
    public synchronized void follow() throws IOException {
        if (at(source.version()).isPresent() || source.version() == refused) {
            return;
        }
        Files.createDirectories(folder);
        if (current == null) {
            current = source.read(this::found).orElse(null);
        }
        if (at(source.version()).isEmpty()) {
            Path written = source.read(this::written);
            current = Generation.open(written);
        }
        removeOthers();
    }

    /** What an earlier run has left, if it is of this version. */
    private Optional<Generation> found(Version version) {
        Path left = folder(version);
        if (!Files.exists(left.resolve(Manifest.FILE))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Generation.open(left))
                    .filter(generation -> generation.version() == version.number()
                            && generation.mark().equals(version.mark()));
        } catch (IOException unusable) {
            LOG.info("Columns are written anew: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    private Path folder(Version version) {
        return folder.resolve(Long.toString(version.number()));
    }

    private Path written(Version version) {
        long begun = System.nanoTime();
        Path place = folder(version);
        try {
            remove(place);
            Files.createDirectories(place);
            GenerationWriter.write(place, version.number(), version.mark(), version.triples(), () -> {
                if (closed) {
                    throw new Ended();
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        LOG.info(
                "Columns of version {} in {} ms",
                version.number(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return place;
    }

    /** Readers of an older generation go on: its files are in their memory. */
    private void removeOthers() throws IOException {
        Generation kept = current;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                if (kept == null || !one.getFileName().toString().equals(Long.toString(kept.version()))) {
                    remove(one);
                }
            }
        }
    }

    private static void remove(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepest) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Gives up a build that is under way and waits until it has left the data. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            worker.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
