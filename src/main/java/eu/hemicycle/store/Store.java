package eu.hemicycle.store;

import eu.hemicycle.log.Change;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import eu.hemicycle.log.LogException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A change log as a dataset: what is committed here is in the log, then in the view, and visible when the call returns.
 * Any number of readers, and one writer at a time in the order of their asking. The log belongs to whoever opened it.
 */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final ChangeLog log;
    private final Views views;
    private final ReaderDataset readers;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantLock rebuilding = new ReentrantLock(true);
    private final Compaction compaction;
    /** Of the thread that holds {@link #writing}. */
    private @Nullable Load load;

    private Store(Path folder, ChangeLog log, CompactionLimit limit, List<ViewKind<?>> kinds) throws IOException {
        this.folder = folder;
        this.log = log;
        this.views = new Views(new Generations(folder), log, kinds);
        this.readers = new ReaderDataset(views.open());
        this.compaction = new Compaction(limit, new Present());
    }

    /**
     * Opens the views in the folder {@code store} of a data folder and applies what the log holds beyond them. A view
     * that is missing, damaged or ahead is built again: the quads from the whole log, the others from the quads.
     *
     * @param kinds the views beside the quads
     * @throws StoreFailed if another process uses the view, or it can be neither opened nor built
     * @throws LogException if the log cannot be read
     */
    public static Store open(Path dataDir, ChangeLog log, ViewKind<?>... kinds) {
        return open(dataDir, log, CompactionLimit.DEFAULT, kinds);
    }

    static Store open(Path dataDir, ChangeLog log, CompactionLimit limit, ViewKind<?>... kinds) {
        Path folder = dataDir.resolve("store");
        try {
            return new Store(folder, log, limit, List.of(kinds));
        } catch (IOException | UnusableView failure) {
            throw new StoreFailed(
                    "The store in " + folder + " cannot be built from the log: " + failure.getMessage()
                            + ". Nothing is lost: the log has all. The disk has "
                            + folder.toFile().getUsableSpace() / (1024 * 1024)
                            + " MB left; if that is why, give it room and start again.",
                    failure);
        }
    }

    /**
     * The dataset for readers, the same object for the store's whole life. Its default graph is the union of all named
     * graphs: those of documents and vocabularies, and nothing else. It takes read transactions only, each of which
     * sees one version to its end; what a transaction sees is {@link #snapshot()}. Aborting one is harmless.
     */
    public DatasetGraph dataset() {
        return readers;
    }

    /**
     * What the read transaction sees that this thread has begun on {@link #dataset()}.
     *
     * @throws IllegalStateException if it has begun none
     */
    public Snapshot snapshot() {
        ReaderDataset.Entered seen = readers.entered();
        return new Snapshot(readers, new SystemState(seen.view().dataset()), seen.readings());
    }

    /**
     * Reads in one transaction: this thread's own if it has begun one on {@link #dataset()}, else one of its own. Within a
     * {@linkplain #load load} of this thread it sees what was loaded, without derived views, and each graph under its name
     * only.
     */
    public <T> T read(Function<Snapshot, T> question) {
        if (isLoading()) {
            return question.apply(loaded());
        }
        if (readers.isInTransaction()) {
            return question.apply(snapshot());
        }
        readers.begin(TxnType.READ);
        try {
            return question.apply(snapshot());
        } finally {
            readers.end();
        }
    }

    /** The version that readers who begin now will see: the number of the newest log entry in it. */
    public long version() {
        return readers.current().applied();
    }

    /** The newest log entry of a document; empty if the document is unknown. */
    public Optional<Entry> latest(String document) {
        OptionalLong number = read(snapshot -> snapshot.newest(document));
        return number.isEmpty() ? Optional.empty() : log.read(number.getAsLong());
    }

    /**
     * Tells every row of the log's entries after one number up to another.
     *
     * @return false if a document was redacted there: then not all rows are known any more
     * @throws LogException if the log cannot be read
     */
    public boolean changed(long after, long last, Consumer<Quad> reader) {
        try (Entries<Entry> entries = log.from(after)) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                if (entry.number() > last) {
                    return true;
                }
                if (entry.kind() == Kind.REDACTED) {
                    return false;
                }
                Patch.of(entry.document(), entry.patch()).tell(reader);
            }
            return true;
        }
    }

    /**
     * Commits changes that do not depend on what is there: to the log with one sync, then to the view.
     *
     * @return the number of the last change; the present version if there are none
     * @throws InvalidChange if one of them may not enter the log; none does then
     * @throws LogException if the log did not take them
     * @throws StoreFailed if the log has them and the view could not follow; it will with the next change, or at start
     */
    public long apply(List<Change> changes) {
        return update(present -> changes);
    }

    /**
     * Commits changes worked out from what is there; nobody else commits in between.
     *
     * @param work is given the present version and returns what to change, nothing included
     * @return as {@link #apply}, and with its errors
     */
    public long update(Function<Snapshot, List<Change>> work) {
        refuseWithinRead();
        writing.lock();
        try {
            followLog();
            return commit(List.copyOf(read(work)));
        } finally {
            writing.unlock();
        }
    }

    /**
     * Begins to take in many documents. Until the end, what this thread commits is in the log as ever; it becomes visible to
     * others at the end, and in between when some thousand entries have gathered. Other writers wait. Made for programs that
     * have no readers: it is several times as fast as commits one by one, and leaves a smaller store.
     *
     * @return to be closed by this thread
     * @throws StoreFailed if the view cannot follow the log
     */
    public Loading load() {
        refuseWithinRead();
        writing.lock();
        boolean begun = false;
        try {
            load = new Load(readers.current());
            followLog();
            begun = true;
        } finally {
            if (!begun) {
                load = null;
                writing.unlock();
            }
        }
        return this::endLoad;
    }

    /** Ends a load. */
    public interface Loading extends AutoCloseable {

        /** @throws StoreFailed if the view could not follow */
        @Override
        void close();
    }

    private void endLoad() {
        try {
            views.commit(load);
        } catch (UnusableView behind) {
            throw behindLog(behind);
        } finally {
            load = null;
            writing.unlock();
        }
        compaction.consider();
    }

    private boolean isLoading() {
        return writing.isHeldByCurrentThread() && load != null;
    }

    private Snapshot loaded() {
        load.begin();
        DatasetGraph dataset = load.view().dataset();
        return new Snapshot(dataset, new SystemState(dataset), new Readings(load.taken(), Map.of()));
    }

    private void refuseWithinRead() {
        if (readers.isInTransaction()) {
            throw new IllegalStateException("A change cannot be committed within a read transaction; end it first");
        }
    }

    private long commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return version();
        }
        List<Patch> patches = changes.stream().map(Patch::of).toList();
        long last = log.append(changes);
        try {
            show(patches, last);
        } catch (UnusableView behind) {
            throw behindLog(behind);
        }
        return last;
    }

    private void show(List<Patch> patches, long last) {
        if (load != null) {
            views.take(load, patches);
        } else {
            views.apply(readers.current(), patches, last);
            compaction.consider();
        }
    }

    /**
     * Applies what the log holds beyond the view, for a log that others write too.
     *
     * @return the version that is visible now
     * @throws StoreFailed if the view could not follow
     */
    public long catchUp() {
        refuseWithinRead();
        writing.lock();
        try {
            followLog();
            compaction.consider();
            return version();
        } finally {
            writing.unlock();
        }
    }

    private void followLog() {
        try {
            if (load != null) {
                views.catchUp(load);
            } else {
                views.catchUp(readers.current());
            }
        } catch (UnusableView behind) {
            throw behindLog(behind);
        }
    }

    /** What half a commit has spoiled is built again at once. */
    private StoreFailed behindLog(UnusableView reason) {
        if (readers.current().isHalf()) {
            compaction.start();
        }
        return new StoreFailed(
                "The log has entries to " + log.last() + ", and the view in " + folder + " shows "
                        + version() + ": " + reason.getMessage()
                        + ". Nothing is lost. Check the disk; the view follows with"
                        + " the next change, or after a restart.",
                reason);
    }

    /**
     * Builds the next generation from the whole log while readers and writers go on, and puts it in the place of the
     * present one, whose files are removed when its last reader has left. Writers wait for the last step only.
     *
     * @throws StoreFailed if it could not be built; the present generation stays in use then
     */
    public void rebuild() {
        rebuilding.lock();
        try {
            replaceBy(views.buildBeside());
        } catch (IOException | UnusableView failure) {
            throw new StoreFailed("The view in " + folder + " was not rebuilt: " + failure.getMessage(), failure);
        } finally {
            rebuilding.unlock();
        }
    }

    /**
     * Has the next generation built in the background, as the store does by itself when the present one wastes more than
     * {@link CompactionLimit} says.
     *
     * @return false if one is being built already
     */
    public boolean compact() {
        return compaction.start();
    }

    /** Whether a generation is being built, or its need looked into, in the background. */
    public boolean isCompacting() {
        return compaction.isRunning();
    }

    /** How much of the disk the quads take; counts them, which takes a second for some millions. */
    public Footprint footprint() {
        return within(View::footprint);
    }

    private <T> T within(Function<View, T> question) {
        View view = readers.enterCurrent();
        try {
            return question.apply(view);
        } finally {
            view.leave();
        }
    }

    /** The generation in use, for whoever watches its size. */
    private final class Present implements Compaction.Subject {

        @Override
        public long bytes() {
            return within(View::bytes);
        }

        @Override
        public Footprint footprint() {
            return Store.this.footprint();
        }

        @Override
        public long room() {
            return folder.toFile().getUsableSpace();
        }

        @Override
        public void rebuild() {
            Store.this.rebuild();
        }
    }

    private void replaceBy(View next) throws IOException {
        View unused = next;
        writing.lock();
        try {
            readers.current();
            views.catchUp(next);
            views.adopt(next);
            unused = readers.replace(next);
        } finally {
            writing.unlock();
            views.discard(unused);
        }
    }

    /** Ends writing and lets readers finish: the files are closed when the last one has left. */
    @Override
    public void close() {
        views.close();
        compaction.close();
        writing.lock();
        try {
            View view = readers.replace(null);
            if (view != null) {
                view.retire(() -> {});
            }
        } finally {
            writing.unlock();
        }
    }
}
