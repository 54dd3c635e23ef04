package eu.hemicycle.sparql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** The moment by which a request must have its answer, counted from its receipt on a clock that never jumps. */
final class Deadline {

    private final Duration allowed;
    private final LongSupplier nanoTime;
    private final long end;
    private final AtomicBoolean stop = new AtomicBoolean();

    Deadline(Duration allowed, LongSupplier nanoTime) {
        this.allowed = allowed;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + allowed.toNanos();
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(end - nanoTime.getAsLong(), 0));
    }

    /** True once the time is over; ARQ's own operators look at it too, under {@code ARQConstants.symCancelQuery}. */
    AtomicBoolean stopSignal() {
        return stop;
    }

    /** @throws Refused if the time is over */
    void check() {
        if (stop.get() || remaining().isZero()) {
            throw overTime();
        }
    }

    /**
     * As {@link #check()}, but only looks at the signal, which costs next to nothing per row.
     *
     * @throws Refused if the time is over
     */
    void checkSignal() {
        if (stop.get()) {
            throw overTime();
        }
    }

    Refused overTime() {
        return new Refused(
                ProblemType.OVER_TIME,
                "No complete answer within %s s, counted from the receipt of the request. Ask for less, or load a dump."
                        .formatted(Durations.seconds(allowed)));
    }
}
