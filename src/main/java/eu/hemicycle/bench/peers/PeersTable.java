package eu.hemicycle.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a comparison in Markdown. */
final class PeersTable {

    private static final String NONE = "–";

    private final List<String> engines;
    private final List<String> lines = new ArrayList<>();

    private PeersTable(List<String> engines) {
        this.engines = engines;
    }

    static Comparison.Report of(
            long quads,
            Map<String, Preparation> prepared,
            Map<String, Long> resident,
            List<Timed> timed,
            List<String> missing) {
        PeersTable table = new PeersTable(List.copyOf(prepared.keySet()));
        table.lines.addAll(missing);
        table.preparations(quads, prepared, resident);
        table.questions(timed);
        table.means(timed);
        table.remarks(timed);
        return new Comparison.Report(List.copyOf(table.lines), faults(timed));
    }

    private void preparations(long quads, Map<String, Preparation> prepared, Map<String, Long> resident) {
        row(Stream.concat(Stream.of("%,d quads".formatted(quads)), engines.stream()));
        rule(engines.size());
        row(
                "loading (Hemicycle: building columns), processor s",
                engine -> prepared.get(engine).processorMillis().stream()
                        .mapToObj(millis -> "%,.1f".formatted(millis / 1000.0))
                        .findFirst());
        row(
                "on disk (Hemicycle: columns), MB",
                engine -> Optional.of("%,.0f".formatted(prepared.get(engine).bytes() / 1e6)));
        row("largest resident size, mapped files too, MB", engine -> Optional.ofNullable(resident.get(engine))
                .map(bytes -> "%,.0f".formatted(bytes / 1e6)));
        lines.add("");
    }

    private void questions(List<Timed> timed) {
        row(Stream.of(
                        Stream.of("question", "kind", "rows"),
                        engines.stream().map(engine -> engine + ", processor ms"),
                        peers().map(peer -> "to " + peer),
                        engines.stream().map(engine -> engine + ", wall ms"))
                .flatMap(each -> each));
        rule(2 + engines.size() * 2 + engines.size() - 1);
        timed.forEach(this::question);
        lines.add("");
    }

    private void question(Timed timed) {
        row(Stream.of(
                        Stream.of(timed.checked().query().name(), lower(timed.weight()), size(timed)),
                        engines.stream().map(engine -> millis(timed.of(engine).map(Cost::processorMillis))),
                        peers().map(peer -> ratio(timed.ratioTo(peer))),
                        engines.stream().map(engine -> millis(timed.of(engine).map(Cost::wallMillis))))
                .flatMap(each -> each));
    }

    private static String size(Timed timed) {
        return timed.checked().size().map("%,d"::formatted).orElse(NONE);
    }

    private void means(List<Timed> timed) {
        row(Stream.concat(Stream.of("geometric mean of"), peers().map(peer -> "to " + peer)));
        rule((int) peers().count());
        for (Weight weight : Weight.values()) {
            row(Stream.concat(Stream.of(lower(weight)), peers().map(peer -> mean(timed, weight, peer))));
        }
        lines.add("");
    }

    private static String mean(List<Timed> timed, Weight weight, String peer) {
        List<Double> ratios = timed.stream()
                .filter(each -> each.weight() == weight)
                .flatMap(each -> each.ratioTo(peer).stream())
                .toList();
        return ratios.isEmpty()
                ? NONE
                : "%s (%d questions)".formatted(ratio(Optional.of(Cost.geometricMean(ratios))), ratios.size());
    }

    private void remarks(List<Timed> timed) {
        for (Timed each : timed) {
            Checked checked = each.checked();
            if (!checked.means().equals("columns")) {
                lines.add("- `%s`: answered by %s".formatted(checked.query().name(), checked.means()));
            }
            Stream.concat(checked.remarks().stream(), checked.faults().stream())
                    .map(remark -> "- `%s`: %s".formatted(checked.query().name(), remark))
                    .forEach(lines::add);
        }
    }

    private static List<String> faults(List<Timed> timed) {
        return timed.stream()
                .flatMap(each -> each.checked().faults().stream()
                        .map(fault -> each.checked().query().name() + ": " + fault))
                .toList();
    }

    private Stream<String> peers() {
        return engines.stream().filter(engine -> !engine.equals(HemicycleEngine.NAME));
    }

    private void row(String name, Function<String, Optional<String>> cell) {
        row(Stream.concat(Stream.of(name), engines.stream().map(engine -> cell.apply(engine)
                .orElse(NONE))));
    }

    private void row(Stream<String> cells) {
        lines.add(cells.collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void rule(int columns) {
        lines.add("|---|" + "---|".repeat(columns));
    }

    private static String lower(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    private static String millis(Optional<Double> millis) {
        return millis.map(value -> String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value))
                .orElse(NONE);
    }

    private static String ratio(Optional<Double> ratio) {
        return ratio.map(value -> String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value))
                .orElse(NONE);
    }
}
