package eu.hemicycle.sparql;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as people and headers write them. */
final class Durations {

    private Durations() {}

    /** Seconds without trailing zeros: {@code 10}, {@code 0.5}. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** Whole seconds, rounded up, at least 1, as {@code Retry-After} wants them (RFC 9110 section 10.2.3). */
    static int retrySeconds(double seconds) {
        return (int) Math.max(Math.ceil(seconds), 1);
    }
}
