package eu.hemicycle.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how much a generation wastes, and has it built anew in the background. TDB2's own compaction would wait for ever
 * for a reader that began before it. Quads are counted only when the files have doubled since the last time.
 */
final class Compaction {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final int GROWTH = 2;
    private static final long CLOSING_SECONDS = 60;

    /** What is built anew. */
    interface Subject {

        /** The size of the present generation's quads. */
        long bytes();

        /** The same with their number, which takes a while. */
        Footprint footprint();

        /** Bytes that the disk has left. */
        long room();

        void rebuild();
    }

    private final CompactionLimit limit;
    private final Subject subject;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService worker;
    private volatile long lookedAt;

    Compaction(CompactionLimit limit, Subject subject) {
        this.limit = limit;
        this.subject = subject;
        this.worker = Executors.newSingleThreadExecutor(Compaction::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "compaction");
        thread.setDaemon(true);
        return thread;
    }

    /** To be called after a commit. */
    void consider() {
        long bytes = subject.bytes();
        if (bytes >= limit.fromBytes() && bytes >= GROWTH * lookedAt) {
            start(this::rebuildIfWasteful);
        }
    }

    /** Begins to build anew whatever the waste; false if that is under way already. */
    boolean start() {
        return start(this::rebuild);
    }

    boolean isRunning() {
        return running.get();
    }

    private boolean start(Runnable work) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        try {
            worker.execute(() -> run(work));
            return true;
        } catch (RejectedExecutionException closed) {
            running.set(false);
            return false;
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | InternalError failure) {
            // the edge of a thread of our own; an InternalError is a fault in a mapped file
            report(failure);
        } finally {
            running.set(false);
        }
    }

    private void report(Throwable failure) {
        if (!worker.isShutdown()) {
            LOG.atWarn().setCause(failure).log("The views were not made smaller, and stay in use as they are");
        }
    }

    private void rebuildIfWasteful() {
        Footprint footprint = subject.footprint();
        lookedAt = footprint.bytes();
        if (!limit.isPassedBy(footprint)) {
            return;
        }
        if (subject.room() < footprint.bytes()) {
            LOG.warn("The views waste much of the disk, which has no room to build them anew beside: {}", footprint);
            return;
        }
        rebuild();
    }

    private void rebuild() {
        long before = subject.bytes();
        subject.rebuild();
        lookedAt = subject.bytes();
        LOG.atInfo()
                .addKeyValue("before", before)
                .addKeyValue("after", lookedAt)
                .log("The views were made smaller");
    }

    /** Lets no other begin and waits for one that is under way. */
    void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The views are still being built anew; what is unfinished is removed at the next start");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
