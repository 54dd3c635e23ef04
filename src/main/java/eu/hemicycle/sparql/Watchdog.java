package eu.hemicycle.sparql;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Raises the stop signal of queries whose time is over, or whose client is gone. ARQ's own alarm takes a lock that a query
 * holds while it is being planned, hash joins included, so there it cannot ring; this one takes none.
 */
final class Watchdog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String GONE = "The client closed the connection before its answer was whole.";

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Watchdog::thread);

    Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sparql-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Watches one query until the result is closed.
     *
     * @param gone whether its client is; not asked any more once the watch is closed
     */
    Watch watch(Deadline deadline, BooleanSupplier gone) {
        return new Watch(deadline, gone);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The watching of one query. */
    final class Watch {

        private final Deadline deadline;
        private final BooleanSupplier gone;
        private final ScheduledFuture<?> alarm;
        private final ScheduledFuture<?> looks;
        private boolean closed;

        private Watch(Deadline deadline, BooleanSupplier gone) {
            this.deadline = deadline;
            this.gone = gone;
            this.alarm = clock.schedule(
                    () -> deadline.stopSignal().set(true), deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            this.looks =
                    clock.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void look() {
            if (!closed && gone.getAsBoolean()) {
                deadline.stop(Problem.of(ProblemType.CLIENT_GONE, GONE));
                looks.cancel(false);
            }
        }

        /** Ends the watching; a look that has begun is waited for. */
        synchronized void close() {
            closed = true;
            alarm.cancel(false);
            looks.cancel(false);
        }
    }
}
