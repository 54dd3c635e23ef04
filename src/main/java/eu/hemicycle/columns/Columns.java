package eu.hemicycle.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the columns of the present version. What changes is added to the generation in use, at once if somebody asks; when
 * much has changed, another generation is written in the background and put in its place when it is whole. Where columns
 * cannot follow there are none of the newest version, and queries are answered without. A long build is not begun again at
 * once: it takes a sixth of one processor at most.
 */
public final class Columns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Columns.class);
    private static final long FOLLOW_MILLIS = 200;
    private static final long LOOK_MILLIS = 2_000;
    private static final int REST = 5;
    /** More entries are not taken in while a reader waits. */
    private static final int AT_ONCE = 32;

    private final Path folder;
    private final Source source;
    private final ScheduledExecutorService follower = worker("columns");
    private final ScheduledExecutorService writer = worker("columns-writer");
    /** Of whoever adds to a generation. */
    private final ReentrantLock adding = new ReentrantLock();

    private volatile @Nullable Generation current;
    private volatile boolean closed;
    /** The version of which there can be none. */
    private volatile long refused = -1;
    /** Whether the generation in use cannot come up to the data any more. */
    private volatile boolean lost;

    /** The data that columns are made of. */
    public interface Source {

        /** The number of the present version. */
        long version();

        /** Reads the present version in one transaction. */
        <T> T read(Function<Version, T> work);
    }

    /** One version of the data. */
    public interface Version {

        /** The number of the newest log entry in it. */
        long number();

        /** Tells a version up to this one from a version of another log with the same number. */
        String mark(long number);

        QuadKeys quads();

        /** Whether a quad is there. */
        boolean has(Quad quad);

        /**
         * Every quad that entries after a number, up to this version, add or take away; it may come several times.
         *
         * @return false if that is not known, or not any more
         */
        boolean changed(long after, Consumer<Quad> each);
    }

    /** The build is to be given up, for the service ends. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Columns(Path folder, Source source) {
        this.folder = folder;
        this.source = source;
    }

    /** Uses what is in a folder, and follows the data from then on. */
    public static Columns start(Path folder, Source source) {
        Columns columns = new Columns(folder, source);
        columns.follower.scheduleWithFixedDelay(columns::tryToAdd, FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        columns.writer.schedule(columns::look, 0, TimeUnit.MILLISECONDS);
        return columns;
    }

    private static ScheduledExecutorService worker(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> thread(work, name));
    }

    /** Readers come first. */
    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The columns of a version, for a reader of it; empty if there are none, or not yet. */
    public Optional<Generation> at(Version version) {
        Generation known = current;
        boolean near =
                known != null && known.version() < version.number() && version.number() - known.version() <= AT_ONCE;
        if (near && !lost) {
            // whoever has it adds about as much
            adding.lock();
            try {
                add(version);
            } finally {
                adding.unlock();
            }
        }
        return Optional.ofNullable(current).filter(generation -> generation.version() == version.number());
    }

    private boolean isBehind() {
        Generation known = current;
        return known != null && !lost && known.version() < source.version();
    }

    private void tryToAdd() {
        try {
            add();
        } catch (IllegalStateException end) {
            // the edge of a thread of our own: the store may be closed by now
            LOG.debug("Columns do not follow: {}", end.getMessage());
        }
    }

    private void add() {
        if (isBehind()) {
            adding.lock();
            try {
                source.read(version -> {
                    add(version);
                    return true;
                });
            } finally {
                adding.unlock();
            }
        }
    }

    private void add(Version version) {
        Generation known = current;
        if (known != null && known.version() < version.number()) {
            Optional<Generation> next = following(known, version);
            next.ifPresent(generation -> current = generation);
            lost = next.isEmpty();
        }
    }

    private static Optional<Generation> following(Generation generation, Version version) {
        if (generation.version() >= version.number()) {
            return Optional.of(generation);
        }
        Set<Quad> touched = new HashSet<>();
        long most = most(generation);
        boolean known = version.changed(generation.version(), quad -> {
            if (touched.size() <= most) {
                touched.add(quad);
            }
        });
        if (!known || touched.size() > most) {
            return Optional.empty();
        }
        Changes changes = new Changes(generation);
        touched.forEach(quad -> changes.put(quad, version.has(quad)));
        return Optional.of(changes.at(version.number()));
    }

    /** How many changes a generation takes before another is written. */
    private static long enough(Generation generation) {
        return Math.min(250_000, Math.max(20_000, generation.triples() / 50));
    }

    /** How many it can hold: so many more may come while the next is being written. */
    private static long most(Generation generation) {
        return 4 * enough(generation);
    }

    private void look() {
        long begun = System.nanoTime();
        try {
            write();
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
            writer.schedule(this::look, Math.max(LOOK_MILLIS, REST * took), TimeUnit.MILLISECONDS);
        }
    }

    /** Brings the columns up to the present version, by writing a generation if need be. */
    public void follow() throws IOException {
        write();
        add();
        write();
    }

    private synchronized void write() throws IOException {
        if (current == null) {
            use(source.read(this::found));
        }
        if (needsAnother()) {
            Path written = source.read(this::written);
            use(Optional.of(Generation.open(written)));
            removeOthers();
        }
    }

    private boolean needsAnother() {
        Generation known = current;
        boolean enough = known == null || lost || known.changes() > enough(known);
        return enough && source.version() != refused;
    }

    private void use(Optional<Generation> written) {
        Optional<Generation> near = written.flatMap(this::upToDate);
        adding.lock();
        try {
            Optional<Generation> next = near.flatMap(this::upToDate);
            if (next.isPresent() && next.get().changes() <= most(next.get())) {
                current = next.get();
                lost = false;
            }
        } finally {
            adding.unlock();
        }
    }

    private Optional<Generation> upToDate(Generation generation) {
        return source.read(version -> following(generation, version));
    }

    /** What an earlier run has left of this log, the newest first. */
    private Optional<Generation> found(Version version) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            return left.filter(place -> Files.exists(place.resolve(Manifest.FILE)))
                    .flatMap(place -> opened(place).stream())
                    .filter(generation -> generation.written() <= version.number()
                            && generation.mark().equals(version.mark(generation.written())))
                    .max(Comparator.comparingLong(Generation::written));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Generation> opened(Path place) {
        try {
            return Optional.of(Generation.open(place));
        } catch (IOException unusable) {
            LOG.info("Columns are written anew: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    private Path written(Version version) {
        long begun = System.nanoTime();
        Path place = folder.resolve(Long.toString(version.number()));
        try {
            remove(place);
            Files.createDirectories(place);
            GenerationWriter.write(place, version.number(), version.mark(version.number()), version.quads(), () -> {
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
                if (kept == null || !one.getFileName().toString().equals(Long.toString(kept.written()))) {
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
        follower.shutdown();
        writer.shutdown();
        try {
            follower.awaitTermination(10, TimeUnit.SECONDS);
            writer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
