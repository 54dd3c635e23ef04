package eu.hemicycle.sparql;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Raises the stop signal of queries whose time is over. ARQ's own alarm takes a lock that a query holds while it is
 * being planned, hash joins included, so there it cannot ring; this one takes none.
 */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Watchdog::thread);

    Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sparql-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Watches one query until the result is closed. */
    Watch watch(Deadline deadline) {
        ScheduledFuture<?> alarm = clock.schedule(
                () -> deadline.stopSignal().set(true), deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Ends the watching. */
    @FunctionalInterface
    interface Watch {
        void close();
    }
}
