package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** A query that was cut off is never told as an answer, in whatever format and after however many rows. */
@TestPropertySource(
        properties = {"hemicycle.limits.time=200ms", "hemicycle.limits.rows=2000000000", "hemicycle.limits.answer=4GB"})
class HonestyTest extends EndpointTests {

    private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u"
            + " . ?a2 ?b2 ?c2 . ?d2 ?e2 ?f2 . ?g2 ?h2 ?i2 . ?j2 ?k2 ?l2";

    static Stream<Arguments> cutOff() {
        List<String> rows = List.of(
                "SELECT * { %s }",
                "SELECT ?a { %s } OFFSET 1000000000",
                "SELECT DISTINCT ?a { %s }",
                "SELECT ?a { %s } ORDER BY ?u",
                "SELECT ?a (COUNT(*) AS ?z) { %s } GROUP BY ?a",
                "SELECT * { { ?a ?b ?c } UNION { %s } }",
                "SELECT * { ?x ?y ?z OPTIONAL { %s } }",
                "SELECT * { ?x ?y ?z MINUS { ?x ?y ?z . %s } }",
                "SELECT * { ?x ?y ?z FILTER NOT EXISTS { %s FILTER(STR(?a) > STR(?l2) && STR(?l2) > STR(?a)) } }");
        List<String> graphs = List.of(
                "CONSTRUCT { ?a ?b ?u } { %s }",
                "CONSTRUCT { ?a ?b [] } { %s }",
                "DESCRIBE ?a { %s }",
                "CONSTRUCT { ?a ?b ?u } { { ?a ?b ?u } UNION { %s } }");
        return Stream.concat(
                combined(rows, List.of("json", "xml", "csv", "tsv")),
                combined(graphs, List.of("turtle", "ntriples", "rdfxml", "jsonld")));
    }

    private static Stream<Arguments> combined(List<String> queries, List<String> formats) {
        return queries.stream()
                .flatMap(query -> formats.stream().map(format -> Arguments.of(query.formatted(ENDLESS), format)));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void isAnError(String query, String format) {
        HttpResponse<String> answer = get(query(query) + "&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/over-time");
    }
}
