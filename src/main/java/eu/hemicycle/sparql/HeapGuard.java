package eu.hemicycle.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends the heaviest query before memory runs out. What a query keeps cannot be counted everywhere it is kept, so the room
 * of long-lived objects is watched while queries run: when it is nearly full of what is still in use, the query that asked
 * for most goes.
 */
final class HeapGuard implements AutoCloseable {

    private static final long EVERY_MILLIS = 20;
    private static final double FULL = 0.8;
    /** Less than this part of all memory is no query's fault. */
    private static final int SHARE = 8;

    private static final long BETWEEN_COLLECTIONS = TimeUnit.SECONDS.toNanos(2);

    private final RunningQueries queries;
    private final LongSupplier nanoTime;
    private final Optional<MemoryPoolMXBean> oldObjects = oldObjects();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(HeapGuard::thread);
    private long lastCollection;

    HeapGuard(RunningQueries queries, LongSupplier nanoTime) {
        this.queries = queries;
        this.nanoTime = nanoTime;
        this.lastCollection = nanoTime.getAsLong() - BETWEEN_COLLECTIONS;
        clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sparql-heap-guard");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    }

    private static Optional<MemoryPoolMXBean> oldObjects() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
                .findFirst();
    }

    private void look() {
        if (queries.isIdle() || oldObjects.filter(HeapGuard::isFull).isEmpty()) {
            return;
        }
        // Much of it may be waiting to be collected; the second look after a collection tells.
        if (nanoTime.getAsLong() - lastCollection >= BETWEEN_COLLECTIONS) {
            System.gc();
            lastCollection = nanoTime.getAsLong();
        }
        if (oldObjects.filter(HeapGuard::isFull).isPresent()) {
            queries.stopLargest(Runtime.getRuntime().maxMemory() / SHARE);
        }
    }

    private static boolean isFull(MemoryPoolMXBean pool) {
        MemoryUsage usage = pool.getUsage();
        return usage.getMax() > 0 && usage.getUsed() > usage.getMax() * FULL;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
