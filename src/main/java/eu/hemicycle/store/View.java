package eu.hemicycle.store;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One generation of the TDB2 view, in a folder of its own. Readers enter and leave; its files are closed when it is
 * retired and the last reader has left.
 */
final class View {

    static {
        JenaSystem.init();
    }

    private final Path folder;
    private final DatasetGraph dataset;
    private final AtomicInteger holders = new AtomicInteger(1);
    private volatile long applied;
    private volatile Runnable whenClosed = () -> {};

    private View(Path folder) {
        this.folder = folder;
        this.dataset = DatabaseMgr.connectDatasetGraph(location(folder));
    }

    /**
     * Makes an empty view, which has applied nothing, in an empty folder.
     *
     * @throws UnusableView if that fails
     */
    static View create(Path folder) {
        return use(folder, view -> view.apply(List.of(), 0));
    }

    /**
     * Opens a view as it was left.
     *
     * @throws UnusableView if it must be built again
     * @throws StoreFailed if another process, or another store of this one, uses it
     */
    static View open(Path folder) {
        return use(folder, view -> view.applied = view.readApplied());
    }

    private static View use(Path folder, Consumer<View> firstUse) {
        refuseInUse(folder);
        try {
            View view = new View(folder);
            view.closeUnless(() -> firstUse.accept(view));
            return view;
        } catch (RuntimeException | InternalError damage) {
            // TDB2's failures share no type; an InternalError is a fault in a mapped file
            throw new UnusableView("TDB2 cannot use it: " + damage.getMessage(), damage);
        }
    }

    /** Asked before TDB2 is: its own complaint could not be told from damage, and would start a rebuild. */
    private static void refuseInUse(Path folder) {
        ProcessFileLock lock = DatabaseConnection.lockForLocation(location(folder));
        boolean free;
        try {
            free = lock.tryLock();
        } catch (AlreadyLocked byThisProcess) {
            free = false;
        }
        if (!free) {
            throw new StoreFailed("The store in " + folder + " is in use. Stop the process that uses it, or work on"
                    + " another data folder.");
        }
        ProcessFileLock.release(lock);
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
     * Applies patches with consecutive numbers, of which {@code last} is the last, and the number in one commit. A
     * pending interrupt is kept for later: during a commit it would close TDB2's files for everybody.
     */
    void apply(List<Patch> patches, long last) {
        boolean interrupted = Thread.interrupted();
        try {
            commit(patches, last);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        applied = last;
    }

    private void commit(List<Patch> patches, long last) {
        dataset.begin(TxnType.WRITE);
        boolean committed = false;
        try {
            write(patches, last);
            dataset.commit();
            committed = true;
        } finally {
            if (!committed && dataset.isInTransaction()) {
                dataset.abort();
            }
            dataset.end();
        }
    }

    private void write(List<Patch> patches, long last) {
        SystemState state = new SystemState(dataset);
        long number = last - patches.size();
        for (Patch patch : patches) {
            number++;
            patch.applyTo(dataset);
            state.newest(patch.document(), number);
        }
        state.applied(last);
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
        TDBInternal.expel(dataset, true);
    }
}
