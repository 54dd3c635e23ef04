package eu.hemicycle.catalogue.dumps;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a dump written in the background when the data has changed and the last one is old enough. */
final class DumpSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DumpSchedule.class);
    private static final long LOOK_SECONDS = 60;
    private static final long CLOSING_SECONDS = 30;

    private final Dumps dumps;
    private final Duration every;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(DumpSchedule::thread);

    private DumpSchedule(Dumps dumps, Duration every, Clock clock) {
        this.dumps = dumps;
        this.every = every;
        this.clock = clock;
    }

    static DumpSchedule start(Dumps dumps, DumpSettings settings, Clock clock) {
        DumpSchedule schedule = new DumpSchedule(dumps, settings.every(), clock);
        if (!settings.every().isZero()) {
            schedule.worker.scheduleWithFixedDelay(
                    schedule::look, settings.first().toSeconds(), LOOK_SECONDS, TimeUnit.SECONDS);
        }
        return schedule;
    }

    /** Readers come first. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dumps");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void look() {
        try {
            Optional<Instant> last = dumps.written();
            boolean old = last.isEmpty() || !clock.instant().isBefore(last.get().plus(every));
            if (old && dumps.isDue()) {
                dumps.write();
                dumps.latest().ifPresent(edition -> LOG.info("The dump {} is there", edition.name()));
            }
        } catch (UncheckedIOException | IllegalStateException failure) {
            // the edge of a thread of our own: the next look tries again; the store may be closed by now
            LOG.warn("{}", failure.getMessage());
        }
    }

    /**
     * Waits for a dump that is being written to be given up; its files are removed when the next is written. The thread is
     * not interrupted: that would close files that others read.
     */
    @Override
    public void close() {
        dumps.close();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A dump is still being written; the store waits for it");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
