package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** A query that takes too long ends in time and never as 200, whatever operator is at work and whatever is written. */
@TestPropertySource(
        properties = {"hemicycle.limits.time=1s", "hemicycle.limits.rows=2000000000", "hemicycle.limits.answer=4GB"})
class TimeoutTest extends EndpointTests {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int CHAIN = 3_000;
    private static final Node NEXT = NodeFactory.createURI("http://example.org/next");

    /** A cross product of more rows than any time is enough for. */
    private static final String ENDLESS = product(4);

    @BeforeEach
    void aLongChain() {
        Node graph = NodeFactory.createURI("http://example.org/graph/chain");
        if (!Txn.calculateRead(store, () -> store.containsGraph(graph))) {
            Txn.executeWrite(store, () -> IntStream.range(0, CHAIN)
                    .forEach(i -> store.add(new Quad(graph, link(i), NEXT, link(i + 1)))));
        }
    }

    private static Node link(int number) {
        return NodeFactory.createURI("http://example.org/link/" + number);
    }

    private static String product(int factors) {
        return IntStream.range(0, factors)
                .mapToObj(i -> "?s%d ?p%d ?o%d .".formatted(i, i, i))
                .collect(Collectors.joining(" "));
    }

    private static String groups(int factors) {
        return IntStream.range(0, factors)
                .mapToObj(i -> "{ ?s%d ?p%d ?o%d . ?o%d ?q%d ?r%d }".formatted(i, i, i, i, i, i))
                .collect(Collectors.joining(" "));
    }

    private static String values(int factors) {
        String numbers = IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return IntStream.range(0, factors)
                .mapToObj(i -> "VALUES ?v%d { %s }".formatted(i, numbers))
                .collect(Collectors.joining(" "));
    }

    static Stream<String> endlessQueries() {
        return Stream.of(
                "SELECT DISTINCT ?p0 { " + ENDLESS + " } OFFSET 1000000000",
                "SELECT DISTINCT ?v0 { " + values(6) + " } OFFSET 1000000000",
                "SELECT DISTINCT ?v0 { { " + values(3) + " } { SELECT * { " + values(3) + " } } } OFFSET 1000000000",
                "SELECT * { { " + values(4) + " } { { " + values(4) + " } ?s ?p ?v0 } } OFFSET 1000000000",
                "SELECT REDUCED ?p0 { " + ENDLESS + " } OFFSET 1000000000",
                "SELECT * { " + ENDLESS + " } OFFSET 1000000000",
                "SELECT * { " + groups(4) + " } OFFSET 1000000000",
                "SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }",
                "SELECT ?p0 (COUNT(DISTINCT ?s1) AS ?n) { " + ENDLESS + " } GROUP BY ?p0 HAVING(?n > 5)",
                "SELECT ?p0 { " + ENDLESS + " } ORDER BY ?p0 LIMIT 1",
                "SELECT * { " + ENDLESS + " FILTER(?s0 = ?nothing) }",
                "SELECT * { " + ENDLESS + " FILTER(STR(?p0) > STR(?p3) && STR(?p3) > STR(?p0)) }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { " + ENDLESS
                        + " FILTER(STR(?p0) > STR(?p3) && STR(?p3) > STR(?p0)) } }",
                "SELECT * { " + ENDLESS + " MINUS { ?s0 ?p0 ?o0 } }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o OPTIONAL { " + ENDLESS + " } }",
                "SELECT (COUNT(*) AS ?n) { { " + ENDLESS + " } UNION { " + ENDLESS + " } }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { " + ENDLESS + " } }",
                "SELECT (COUNT(*) AS ?n) FROM <http://example.org/graph/chain> { " + ENDLESS + " }",
                "SELECT (SUM(?n) AS ?m) { { SELECT (COUNT(*) AS ?n) { " + ENDLESS + " } } }",
                "SELECT (COUNT(*) AS ?n) { ?a (<http://example.org/next>|!<http://example.org/next>)* ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a <http://example.org/next>+ ?b . ?c <http://example.org/next>+ ?d }",
                "ASK { " + ENDLESS + " FILTER(?s0 = ?nothing) }",
                "CONSTRUCT { ?s0 ?p0 ?o0 } { " + ENDLESS + " }",
                "DESCRIBE ?s0 { " + ENDLESS + " }");
    }

    @ParameterizedTest
    @MethodSource("endlessQueries")
    void everyOperatorStopsInTime(String endless) {
        long start = System.nanoTime();
        HttpResponse<String> answer = get(query(endless));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/over-time");
        assertThat(taken).isLessThan(LIMIT.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "tsv"})
    void rowsThatTakeTooLongAreNeverAnAnswer(String format) {
        HttpResponse<String> answer = get(query("SELECT * { " + ENDLESS + " }") + "&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ntriples", "rdfxml", "jsonld"})
    void triplesThatTakeTooLongAreNeverAnAnswer(String format) {
        String endless = "CONSTRUCT { ?s0 ?p0 ?o1 } { " + ENDLESS + " }";
        HttpResponse<String> answer = get(query(endless) + "&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aParameterDoesNotLengthenTheTime() {
        assertThat(get(query("SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }") + "&timeout=60")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aBrowserSeesItOnThePage() {
        HttpResponse<String> page = get(query("SELECT (COUNT(*) AS ?n) { " + ENDLESS + " }"), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("The query took too long");
    }

    @Test
    void theEndpointIsWellAfterwards() {
        get(query("SELECT DISTINCT ?v0 { " + values(6) + " } OFFSET 1000000000"));

        HttpResponse<String> answer = get(query("SELECT (COUNT(*) AS ?n) { ?s <http://example.org/next> ?o }"));

        assertThat(json(answer).at("/results/bindings/0/n/value").asString()).isEqualTo(Integer.toString(CHAIN));
        assertThat(store.isInTransaction()).isFalse();
    }
}
