package eu.hemicycle.linking.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A measurement as a table for people. */
public record Report(String title, Measurement measurement) {

    private static final String LINE = "%-26s %7d %7d %7d %9.3f %9s %9.3f%n";

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("%s: %d%n".formatted(title, measurement.texts()));
        table.append("%-26s %7s %7s %7s %9s %9s %9s%n"
                .formatted("kind", "marked", "found", "right", "precision", "recall", "exact"));
        measurement.byKind().forEach((kind, score) -> table.append(line(kind, score, true)));
        table.append(line("all citations", measurement.of(Measurement.CITATIONS), true));
        table.append(line("bodies and countries", measurement.of(Set.of("body", "country")), true));
        table.append(line("topics, first three", measurement.topics(), true));
        table.append(given());
        table.append("%-26s%n".formatted("rule"));
        return table + rules();
    }

    /** Few topics at high precision and many at a lower one are two results. */
    private String given() {
        double each = (double) measurement.topics().foundCount() / measurement.texts();
        return String.format(
                Locale.ROOT,
                "  %.2f topics given for each text, none for %d of %d%n",
                each,
                measurement.withoutTopics(),
                measurement.texts());
    }

    private String rules() {
        return measurement.byRule().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(entry.getKey(), entry.getValue(), false))
                .collect(Collectors.joining());
    }

    /** Which rule should have found what is missing cannot be said, so rules have no recall. */
    private static String line(String name, Score score, boolean withRecall) {
        String recall = withRecall ? String.format(Locale.ROOT, "%.3f", score.recall()) : "";
        return String.format(
                Locale.ROOT,
                LINE,
                name,
                score.markedCount(),
                score.foundCount(),
                score.rightCount(),
                score.precision(),
                recall,
                score.exactness());
    }
}
