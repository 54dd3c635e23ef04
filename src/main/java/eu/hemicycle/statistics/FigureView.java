package eu.hemicycle.statistics;

import eu.hemicycle.resource.Ref;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the page shows it.
 *
 * @param key its name in addresses and messages
 * @param columns the names of its columns, also in messages
 * @param rows as its table has them
 * @param marks of its drawing along time, else none
 */
record FigureView(String key, String shape, List<String> columns, List<Row> rows, List<Mark> marks, String query) {

    /**
     * A row; the first cell names it.
     *
     * @param share of the greatest second cell, in percent: how long its bar is
     */
    record Row(Cell name, List<Cell> cells, int share) {}

    /**
     * A cell.
     *
     * @param ref if it is a thing, else null
     * @param number if it is one, else null
     * @param percent of the row's second cell, for parts; else 0
     */
    record Cell(String text, @Nullable Ref ref, @Nullable BigDecimal number, int percent) {}

    /**
     * A period in a drawing {@link #HEIGHT} high.
     *
     * @param label to be written below it, or empty
     * @param height of all of it
     * @param second of the part that the third column tells
     */
    record Mark(
            String period, String label, double x, double width, double height, double second, long all, long part) {}

    static final int HEIGHT = 150;
    static final int WIDTH = 720;
    private static final int MOST_MARKS = 720;

    static FigureView of(Figure figure, List<List<Node>> rows, Map<String, Ref> names) {
        double most = rows.stream().mapToDouble(row -> value(row.get(1))).max().orElse(1);
        return new FigureView(
                figure.key(),
                figure.shape().name().toLowerCase(Locale.ROOT),
                figure.columns(),
                rows.stream().map(row -> row(figure, row, most, names)).toList(),
                figure.shape() == Figure.Shape.TIME ? marks(rows) : List.of(),
                "/sparql?query=" + URLEncoder.encode(figure.query(), StandardCharsets.UTF_8));
    }

    private static Row row(Figure figure, List<Node> row, double most, Map<String, Ref> names) {
        double all = value(row.get(1));
        List<Cell> cells = row.stream()
                .skip(1)
                .map(node -> cell(node, names, figure.shape() == Figure.Shape.PARTS ? percent(value(node), all) : 0))
                .toList();
        return new Row(cell(row.get(0), names, 0), cells, percent(all, most));
    }

    private static Cell cell(Node node, Map<String, Ref> names, int percent) {
        if (node.isURI()) {
            return new Cell(node.getURI(), names.get(node.getURI()), null, 0);
        }
        String text = node.getLiteralLexicalForm();
        return node.getLiteralValue() instanceof Number
                ? new Cell(text, null, new BigDecimal(text), percent)
                : new Cell(text, null, null, 0);
    }

    private static int percent(double part, double all) {
        return all == 0 ? 0 : (int) Math.round(part * 100 / all);
    }

    private static double value(Node number) {
        return ((Number) number.getLiteralValue()).doubleValue();
    }

    /** Every period from the first to the last, also those without a row. */
    private static List<Mark> marks(List<List<Node>> rows) {
        TreeMap<String, List<Node>> byPeriod = new TreeMap<>();
        rows.forEach(row -> byPeriod.put(row.get(0).getLiteralLexicalForm(), row));
        if (byPeriod.isEmpty()) {
            return List.of();
        }
        List<String> periods = Periods.between(byPeriod.firstKey(), byPeriod.lastKey(), MOST_MARKS);
        double most = rows.stream()
                .mapToDouble(row -> Math.max(value(row.get(1)), value(row.get(2))))
                .max()
                .orElse(1);
        double width = (double) WIDTH / Math.max(periods.size(), 12);
        List<Mark> marks = new ArrayList<>();
        for (String period : periods) {
            marks.add(
                    mark(period, Optional.ofNullable(byPeriod.get(period)), marks.size(), width, most, periods.size()));
        }
        return marks;
    }

    private static Mark mark(
            String period, Optional<List<Node>> row, int place, double width, double most, int periods) {
        double second = row.map(cells -> value(cells.get(1))).orElse(0.0);
        double third = row.map(cells -> value(cells.get(2))).orElse(0.0);
        double all = Math.max(second, third);
        double part = Math.min(second, third);
        return new Mark(
                period,
                Periods.label(period, place, periods),
                rounded(place * width),
                rounded(Math.max(width * 0.8, 0.5)),
                rounded(all * HEIGHT / most),
                rounded(part * HEIGHT / most),
                (long) all,
                (long) part);
    }

    private static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
