package eu.hemicycle.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One generation of the views, in a folder of its own: the quads in TDB2 and what is derived from them. The commit of the
 * quads is what makes a version visible. Readers enter and leave; the files are closed when it is retired and the last
 * reader has left.
 */
final class View {

    static {
        JenaSystem.init();
    }

    /**
     * The orders in which TDB2 keeps the quads: one to read a graph, three to find any pattern in the union of all. TDB2's
     * own choice has two more, for patterns within one graph; the graphs here are as small as their documents.
     */
    private static final StoreParams ORDERS = StoreParams.builder("hemicycle")
            .primaryIndexQuads("GSPO")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    private final Path folder;
    private final DatasetGraph dataset;
    private final CommitPoint commitPoint;
    private final DerivedViews derived;
    private final AtomicInteger holders = new AtomicInteger(1);
    private volatile long applied;
    private boolean uncertain;
    private volatile boolean half;
    private volatile Runnable whenClosed = () -> {};

    private View(Path folder, List<ViewKind<?>> kinds) {
        this.folder = folder;
        this.dataset = DatabaseMgr.connectDatasetGraph(location(folder), ORDERS);
        this.commitPoint = CommitPoint.of(TDBInternal.getTransactionCoordinator(dataset));
        this.derived = derived(kinds);
    }

    private DerivedViews derived(List<ViewKind<?>> kinds) {
        try {
            return DerivedViews.open(folder, kinds);
        } catch (RuntimeException failure) {
            closeQuads();
            throw failure;
        }
    }

    /**
     * Makes an empty view, which has applied nothing, in an empty folder.
     *
     * @throws UnusableView if that fails
     */
    static View create(Path folder, List<ViewKind<?>> kinds) {
        return use(folder, kinds, view -> view.apply(List.of(), 0));
    }

    /**
     * Opens a view as it was left.
     *
     * @throws UnusableView if it must be built again
     * @throws StoreFailed if another process, or another store of this one, uses it
     */
    static View open(Path folder, List<ViewKind<?>> kinds) {
        return use(folder, kinds, view -> view.applied = view.readApplied());
    }

    private static View use(Path folder, List<ViewKind<?>> kinds, Consumer<View> firstUse) {
        refuseInUse(folder);
        try {
            View view = new View(folder, kinds);
            view.closeUnless(() -> firstUse.accept(view));
            return view;
        } catch (RuntimeException | InternalError damage) {
            // TDB2's failures share no type; an InternalError is a fault in a mapped file
            throw new UnusableView("it cannot be used: " + damage.getMessage(), damage);
        }
    }

    /** Asked before TDB2 is: its own complaint could not be told from damage, and would start a rebuild. */
    private static void refuseInUse(Path folder) {
        ProcessFileLock lock = lock(folder);
        try {
            lock.lockEx();
        } catch (AlreadyLocked byThisProcess) {
            throw inUse(folder);
        } catch (DBOpEnvException refused) {
            if (refused.getCause() == null) {
                throw inUse(folder);
            }
            ProcessFileLock.release(lock);
            throw new UnusableView(
                    "its lock cannot be written: " + refused.getCause().getMessage(), refused);
        }
        ProcessFileLock.release(lock);
    }

    private static ProcessFileLock lock(Path folder) {
        try {
            return DatabaseConnection.lockForLocation(location(folder));
        } catch (RuntimeIOException failure) {
            throw new UnusableView("its lock cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private static StoreFailed inUse(Path folder) {
        return new StoreFailed("The store in " + folder + " is in use. Stop the process that uses it, or work on"
                + " another data folder.");
    }

    private static Location location(Path folder) {
        return Location.create(folder.toString());
    }

    private void closeUnless(Runnable works) {
        boolean usable = false;
        try {
            works.run();
            usable = true;
        } finally {
            if (!usable) {
                close();
            }
        }
    }

    private long readApplied() {
        dataset.begin(TxnType.READ);
        try {
            Iterator<Quad> probe = dataset.find();
            if (probe.hasNext()) {
                probe.next();
            }
            return new SystemState(dataset)
                    .applied()
                    .orElseThrow(() -> new UnusableView("it does not say what it has applied"));
        } finally {
            dataset.end();
        }
    }

    Path folder() {
        return folder;
    }

    /** TDB2's own dataset; its default graph stays empty. */
    DatasetGraph dataset() {
        return dataset;
    }

    /** The number of the newest entry that readers who begin now will see. */
    long applied() {
        return applied;
    }

    /**
     * Brings the derived views up to the quads; from then on they follow every {@link #apply}.
     *
     * @param goOn throws if that is to be given up
     */
    void align(LongFunction<Iterable<List<Patch>>> log, Runnable goOn) {
        dataset.begin(TxnType.READ);
        try {
            derived.align(new Lag(applied, dataset, log, goOn));
        } finally {
            dataset.end();
        }
    }

    /**
     * Begins a read transaction of this thread, and enters the derived views at its version. A version that is replaced
     * in between is a reason to begin again; another one is committed then, so this ends.
     *
     * @throws StoreFailed if the quads hold half a commit
     */
    Readings beginRead() {
        while (true) {
            refuseHalf();
            dataset.begin(TxnType.READ);
            Optional<Readings> readings = Optional.empty();
            try {
                readings = derived.enter(number());
                if (readings.isPresent()) {
                    return readings.get();
                }
            } finally {
                if (readings.isEmpty()) {
                    dataset.end();
                }
            }
        }
    }

    private void refuseHalf() {
        if (half) {
            throw new StoreFailed(
                    "The view in " + folder + " holds half a commit, because the disk did not take the other"
                            + " half. It is being built again from the log, which has all; ask again later, and check the disk.");
        }
    }

    /** Whether a commit failed when it had changed some files and not others. Nobody reads it then, now or later. */
    boolean isHalf() {
        return half;
    }

    private long number() {
        return new SystemState(dataset)
                .applied()
                .orElseThrow(() -> new StoreFailed("The view does not say which version it is"));
    }

    /** Applies patches with consecutive numbers, of which {@code last} is the last, and the number in one commit. */
    void apply(List<Patch> patches, long last) {
        sparingInterrupts(() -> commit(patches, last));
    }

    /** A pending interrupt is kept for later: during a commit it would close TDB2's files for everybody. */
    private static void sparingInterrupts(Runnable work) {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commit(List<Patch> patches, long last) {
        beginLoad();
        commit(last, () -> {
            write(patches, last);
            offer(last);
        });
    }

    private void commit(long last, Runnable beforehand) {
        boolean written = false;
        try {
            beforehand.run();
            written = true;
        } finally {
            if (!written) {
                abort();
            }
        }
        commit(last);
    }

    /** Begins a write transaction of this thread that is to take several groups; see {@link Load}. */
    void beginLoad() {
        refuseIfUncertain();
        dataset.begin(TxnType.WRITE);
    }

    /** As {@link #apply}, without the commit. */
    void load(List<Patch> patches, long last) {
        sparingInterrupts(() -> write(patches, last));
    }

    /** Ends a load as if nothing of it had been. */
    void abandonLoad() {
        abort();
    }

    /** Makes visible what was loaded, up to a number. */
    void commitLoad(long last) {
        sparingInterrupts(() -> commit(last, () -> offer(last)));
    }

    /**
     * After a failure in here the version may be committed or not, TDB2 may let nobody write any more, and what a disk
     * did not confirm may be asked for again only after a restart.
     */
    private void commit(long last) {
        try {
            commitQuads();
            dataset.end();
            applied = last;
            settle();
        } catch (RuntimeException | Error failure) {
            uncertain = true;
            giveUp(failure);
            throw failure;
        }
    }

    private void commitQuads() {
        try {
            dataset.commit();
        } catch (RuntimeException | Error failure) {
            if (commitPoint.isPassed()) {
                half = true;
                distrust(failure);
            }
            throw failure;
        }
    }

    /** At the next start the log is believed and not these files. */
    private void distrust(Throwable failure) {
        try {
            Generations.distrust(folder);
        } catch (IOException late) {
            failure.addSuppressed(late);
        }
    }

    private void giveUp(Throwable failure) {
        try {
            dataset.end();
        } catch (RuntimeException late) {
            failure.addSuppressed(late);
        }
        derived.withdraw();
    }

    private void refuseIfUncertain() {
        if (uncertain) {
            throw new UnusableView(
                    "an earlier commit of it failed half-way, so that only a restart or a rebuild helps");
        }
    }

    private void offer(long last) {
        if (derived.isAligned()) {
            derived.offer(batch(List.of()), last);
        }
    }

    private Batch batch(List<Patch> patches) {
        return new Batch(dataset, patches, () -> {});
    }

    private void settle() {
        if (derived.isAligned()) {
            derived.settle();
        }
    }

    private void abort() {
        try {
            dataset.abort();
            dataset.end();
        } finally {
            derived.withdraw();
        }
    }

    private void write(List<Patch> patches, long last) {
        SystemState state = new SystemState(dataset);
        QuadTables tables = new QuadTables(dataset);
        long number = last - patches.size();
        for (Patch patch : patches) {
            number++;
            patch.applyTo(tables);
            state.newest(patch.document(), number);
            rememberGraphs(state, patch);
        }
        state.applied(last);
        if (derived.isAligned()) {
            derived.note(batch(patches));
        }
    }

    private static void rememberGraphs(SystemState state, Patch patch) {
        Set<Node> known = state.graphs(patch.document());
        Set<Node> all = new HashSet<>(known);
        if (all.addAll(patch.graphs())) {
            state.graphs(patch.document(), all);
        }
    }

    /** The size of the quads' files in bytes. */
    long bytes() {
        try (Stream<Path> files = Files.walk(folder.resolve(Generations.DATABASE))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Counts the quads in one pass over an index. */
    Footprint footprint() {
        long quads = Txn.calculateRead(dataset, () -> TDBInternal.requireStorage(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .size());
        return new Footprint(bytes(), quads);
    }

    /** Keeps the files open until {@link #leave}; false if they are closed already. */
    boolean enter() {
        int before = holders.get();
        while (before > 0 && !holders.compareAndSet(before, before + 1)) {
            before = holders.get();
        }
        return before > 0;
    }

    void leave() {
        if (holders.decrementAndGet() == 0) {
            close();
            whenClosed.run();
        }
    }

    /** Closes the files once the last reader has left, which may be now, and then runs an action. */
    void retire(Runnable afterwards) {
        whenClosed = afterwards;
        leave();
    }

    private void close() {
        derived.close();
        closeQuads();
    }

    private void closeQuads() {
        TDBInternal.expel(dataset, true);
    }
}
