package eu.hemicycle.statistics;

import eu.hemicycle.search.Facet;
import eu.hemicycle.search.Tally;
import eu.hemicycle.search.Tally.Delays;
import eu.hemicycle.search.Tally.Parts;
import eu.hemicycle.search.Tally.Questions;
import eu.hemicycle.search.Tally.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The figures of the statistics. Each is counted with the changes, out of the index, and has a SPARQL query in
 * {@code sparql/statistics} with the same columns, which gives the same rows in the same order.
 */
enum Figure {
    QUESTIONS_BY_MONTH(Shape.TIME, tally -> questions(tally.months(), Figure::text), "month", "questions", "answered"),
    QUESTIONS_BY_TERM(Shape.BARS, tally -> questions(tally.terms(), Figure::iri), "term", "questions", "answered"),
    UNANSWERED_BY_YEAR(Shape.TIME, Figure::unanswered, "year", "open", "questions"),
    DAYS_BY_INSTITUTION(
            Shape.BARS,
            tally -> delays(tally.institutions()),
            "institution",
            "meanDays",
            "shortest",
            "longest",
            "questions",
            "inTime",
            "late"),
    DAYS_BY_RESPONDENT(
            Shape.BARS,
            tally -> delays(tally.respondents()),
            "person",
            "meanDays",
            "shortest",
            "longest",
            "questions",
            "inTime",
            "late"),
    MOST_CITED_ACTS(Shape.BARS, tally -> most(tally, Facet.ACT), "act", "documents"),
    MOST_NAMED_BODIES(Shape.BARS, tally -> most(tally, Facet.BODY), "body", "documents"),
    MOST_FREQUENT_TOPICS(Shape.BARS, tally -> most(tally, Facet.TOPIC), "topic", "documents"),
    LANGUAGES(Shape.BARS, tally -> most(tally, Facet.LANGUAGE), "language", "documents"),
    COMPLETENESS(
            Shape.PARTS,
            Figure::completeness,
            "kind",
            "documents",
            "withDate",
            "withText",
            "withPerson",
            "withActs",
            "withBodies",
            "withTopics");

    /** How a figure is drawn: its second column along time, as a bar for each row, or each column's part of the second. */
    enum Shape {
        TIME,
        BARS,
        PARTS
    }

    private static final int MOST = 25;

    private final Shape shape;
    private final Function<Tally, List<List<Node>>> rows;
    private final List<String> columns;

    Figure(Shape shape, Function<Tally, List<List<Node>>> rows, String... columns) {
        this.shape = shape;
        this.rows = rows;
        this.columns = List.of(columns);
    }

    static Optional<Figure> named(String key) {
        return Arrays.stream(values())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    /** Its name in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Shape shape() {
        return shape;
    }

    /** The variables of its query. */
    List<String> columns() {
        return columns;
    }

    /** A value for each column. */
    List<List<Node>> rows(Tally tally) {
        return rows.apply(tally);
    }

    /** The SPARQL query that gives the same rows. */
    String query() {
        String file = "/sparql/statistics/" + key() + ".rq";
        try (InputStream in = Figure.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The file " + file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<Node>> questions(Map<String, Questions> counts, Function<String, Node> first) {
        return counts.entrySet().stream()
                .map(count -> List.of(
                        first.apply(count.getKey()),
                        number(count.getValue().asked()),
                        number(count.getValue().answered())))
                .toList();
    }

    private static List<List<Node>> unanswered(Tally tally) {
        return tally.years().entrySet().stream()
                .map(year -> List.of(
                        text(year.getKey()),
                        number(year.getValue().open()),
                        number(year.getValue().asked())))
                .toList();
    }

    private static List<List<Node>> delays(Map<String, Delays> delays) {
        return top(delays, Delays::answered)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Node> row(String iri, Delays delays) {
        BigDecimal mean = BigDecimal.valueOf(delays.days())
                .divide(BigDecimal.valueOf(delays.answered()), 1, RoundingMode.HALF_UP);
        return List.of(
                iri(iri),
                NodeFactory.createLiteralDT(mean.toPlainString(), XSDDatatype.XSDdecimal),
                number(delays.shortest()),
                number(delays.longest()),
                number(delays.answered()),
                number(delays.timely()),
                number(delays.late()));
    }

    private static List<List<Node>> most(Tally tally, Facet facet) {
        return top(tally.works().getOrDefault(facet, Map.of()), Integer::longValue)
                .map(entry -> List.of(iri(entry.getKey()), number(entry.getValue())))
                .toList();
    }

    private static <V> Stream<Map.Entry<String, V>> top(Map<String, V> counts, ToLongFunction<V> size) {
        Comparator<Map.Entry<String, V>> greatest =
                Comparator.comparingLong(entry -> -size.applyAsLong(entry.getValue()));
        return counts.entrySet().stream()
                .sorted(greatest.thenComparing(Map.Entry::getKey))
                .limit(MOST);
    }

    private static List<List<Node>> completeness(Tally tally) {
        return Stream.of(Side.ANSWER, Side.QUESTION)
                .filter(tally.parts()::containsKey)
                .map(side -> row(side, tally.parts().getOrDefault(side, Parts.NONE)))
                .toList();
    }

    private static List<Node> row(Side side, Parts parts) {
        return List.of(
                text(side.name().toLowerCase(Locale.ROOT)),
                number(parts.all()),
                number(parts.dated()),
                number(parts.withText()),
                number(parts.withPerson()),
                number(parts.citing()),
                number(parts.naming()),
                number(parts.aboutTopics()));
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralByValue(number, XSDDatatype.XSDinteger);
    }
}
