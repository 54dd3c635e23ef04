package eu.hemicycle.sparql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The moment by which a request must have its answer, counted from its receipt on a clock that never jumps. */
final class Deadline {

    private final Duration allowed;
    private final LongSupplier nanoTime;
    private final long end;
    private final AtomicBoolean stop = new AtomicBoolean();
    private volatile @Nullable Problem reason;

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

    /** Ends the work before its time. */
    void stop(Problem why) {
        reason = why;
        stop.set(true);
    }

    /** @throws Refused if the time is over */
    void check() {
        if (stop.get() || remaining().isZero()) {
            throw refusal();
        }
    }

    /**
     * As {@link #check()}, but only looks at the signal, which costs next to nothing per row.
     *
     * @throws Refused if the time is over
     */
    void checkSignal() {
        if (stop.get()) {
            throw refusal();
        }
    }

    /** Why the work ends: because the time is over, unless it was stopped for another reason. */
    Refused refusal() {
        Problem why = reason;
        return new Refused(why == null ? overTime() : why);
    }

    private Problem overTime() {
        return Problem.of(
                ProblemType.OVER_TIME,
                "No complete answer within %s s, counted from the receipt of the request. Ask for less, or load a dump."
                        .formatted(Durations.seconds(allowed)));
    }
}
