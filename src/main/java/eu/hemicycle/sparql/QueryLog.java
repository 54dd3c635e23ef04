package eu.hemicycle.sparql;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of queries, for the operator: counts and times by form and outcome, and slow queries one by one. Neither
 * tells who asked, and texts in a query, which may be what a person searches for, are left out of the log.
 */
final class QueryLog {

    private static final Logger SLOW = LoggerFactory.getLogger("eu.hemicycle.sparql.slow");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final int LONGEST = 2_000;

    static final String ANSWERED = "answered";
    static final String CACHED = "cached";

    private final MeterRegistry meters;
    private final Duration slow;

    /** @param slow from which time on a query is logged */
    QueryLog(MeterRegistry meters, RunningQueries running, Duration slow) {
        this.meters = meters;
        this.slow = slow;
        meters.gauge(
                "hemicycle.sparql.running", running, queries -> queries.list().size());
    }

    /** @param outcome answered, cached, or the anchor of a problem */
    void ended(Evaluation.Target target, Duration taken, String outcome) {
        Timer.builder("hemicycle.sparql.queries")
                .description("Queries and graphs that were asked for, by form and outcome")
                .tag("form", target.form())
                .tag("outcome", outcome)
                .register(meters)
                .record(taken);
        if (taken.compareTo(slow) >= 0) {
            SLOW.info("{} s, {}: {}", Durations.seconds(taken), outcome, masked(target.describe()));
        }
    }

    /** @param rows solutions or triples of an answer */
    void answered(Evaluation.Target target, long rows) {
        DistributionSummary.builder("hemicycle.sparql.rows")
                .description("Solutions or triples of answers that were computed")
                .tag("form", target.form())
                .register(meters)
                .record(rows);
    }

    /** A query on one line, without the texts in it. */
    static String masked(String query) {
        String line =
                TEXT.matcher(query).replaceAll("\"…\"").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST) + String.format(Locale.ROOT, "… (%d)", line.length());
    }
}
