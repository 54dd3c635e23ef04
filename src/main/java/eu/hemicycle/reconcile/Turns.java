package eu.hemicycle.reconcile;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/** Lets a few batches work at once, each until its time is over, so that no column of names stops the rest of the site. */
final class Turns {

    /** From the beginning of the work of a batch. */
    static final Duration TIME = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore places;
    private final LongSupplier nanoTime;

    /** @param places how many work at once */
    Turns(int places, LongSupplier nanoTime) {
        this.places = new Semaphore(places, true);
        this.nanoTime = nanoTime;
    }

    /** To be called between the parts of a batch. */
    @FunctionalInterface
    interface Clock {

        /** @throws InvalidRequest with 503 once the time is over */
        void check();
    }

    @FunctionalInterface
    interface Work<T> {
        T until(Clock clock);
    }

    /** @throws InvalidRequest with 503 if there is no place, or no time left */
    <T> T take(Work<T> work) {
        if (!hasPlace()) {
            throw new InvalidRequest(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Other batches are being matched. Send this one again in a moment.");
        }
        try {
            long end = nanoTime.getAsLong() + TIME.toNanos();
            return work.until(() -> check(end));
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void check(long end) {
        if (nanoTime.getAsLong() - end > 0) {
            throw new InvalidRequest(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The batch took longer than %d s. Send it in smaller parts.".formatted(TIME.toSeconds()));
        }
    }
}
