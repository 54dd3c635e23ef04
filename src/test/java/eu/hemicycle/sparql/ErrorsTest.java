package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a client reads when there is no answer, and that it never reads our insides. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest extends EndpointTests {

    @AfterEach
    void wellAgain() {
        version.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * WHERE { ?s ?p | 1 | 22
            SELEKT * WHERE {} | 1 | 7
            SELECT * WHERE { ?s unknown:p ?o } | 1 | 21
            SELECT ?x (1 AS ?x) {} | 0 | 0
            SELECT * WHERE { ?s ?p 'open } | 1 | 31
            SELECT * WHERE { BIND(1 AS ?a) BIND(2 AS ?a) } | 0 | 0
            """)
    void aMalformedQueryIsRefusedWithItsPlace(String query, int line, int column) {
        HttpResponse<String> answer = get(query(query));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).at("/type").asString())
                .isEqualTo(address("/problems/malformed-query").toString());
        assertThat(json(answer).at("/title").asString()).isEqualTo("The query is not SPARQL 1.1");
        assertThat(json(answer).at("/status").asInt()).isEqualTo(400);
        assertThat(json(answer).at("/detail").asString()).isNotBlank();
        assertThat(json(answer).path("line").asInt(0)).isEqualTo(line);
        assertThat(json(answer).path("column").asInt(0)).isEqualTo(column);
    }

    @Test
    void thePlaceIsOnItsLine() {
        assertThat(json(get(query("SELECT *\nWHERE {\n  ?s ?p\n}"))).at("/line").asInt())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { LET (?x := 1) }",
                "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
                "CONSTRUCT { GRAPH ?s { ?s ?p ?o } } WHERE { ?s ?p ?o }",
                "SELECT * { << ?s ?p ?o >> ?q ?r }",
                "SELECT * { ?s ?p ?o } LIMIT 1 LATERAL {}",
                "SELECT (CALL(<java:java.lang.System>) AS ?x) {}"
            })
    void extensionsOfOneEngineAreNotSparql(String query) {
        HttpResponse<String> answer = get(query(query));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/malformed-query");
    }

    @Test
    void whoAsksForPlainTextGetsPlainText() {
        HttpResponse<String> answer = get("/sparql?query=nonsense", "Accept", "text/plain");

        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(answer.body()).contains("The query is not SPARQL 1.1", "Line 1, column 9");
    }

    @Test
    void aBrowserSeesTheErrorAtItsLineAndItsQueryIsKept() {
        HttpResponse<String> page = get(query("SELECT *\nWHERE { ?s ?p"), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("The query is not SPARQL 1.1", "Line 2, column", "SELECT *\nWHERE { ?s ?p</textarea>");
    }

    @Test
    void aBrowserSeesARefusalOfTheRequestAsAPage() {
        HttpResponse<String> page = get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("send it once").contains("<main");
    }

    static Stream<Arguments> deepQueries() {
        int deep = 20_000;
        return Stream.of(
                Arguments.of("brackets", "ASK { FILTER(" + "(".repeat(deep) + "1" + ")".repeat(deep) + ") }"),
                Arguments.of("groups", "ASK " + "{".repeat(deep) + "}".repeat(deep)),
                Arguments.of("blank nodes", "ASK { ?s ?p " + "[?p ".repeat(9_000) + "1" + "]".repeat(9_000) + " }"),
                Arguments.of("lists", "ASK { ?s ?p " + "(".repeat(deep) + ")".repeat(deep) + " }"),
                Arguments.of("alternatives", "ASK { ?s ?p ?o FILTER(?o=2" + "||?o=2".repeat(9_000) + ") }"),
                Arguments.of("sums", "ASK { FILTER(1" + "+1".repeat(deep) + ">0) }"),
                Arguments.of("joins", "ASK {" + "{}".repeat(deep) + "}"),
                Arguments.of("unions", "ASK { {}" + "UNION{}".repeat(9_000) + "}"),
                Arguments.of("optionals", "ASK { " + "OPTIONAL{}".repeat(6_000) + "}"),
                Arguments.of("patterns", "ASK { " + "?a?b?c.".repeat(9_000) + "}"),
                Arguments.of("sequences", "ASK { ?s <a>" + "/<a>".repeat(deep / 2) + " ?o }"),
                Arguments.of("sub-queries", "ASK {" + "{SELECT*{".repeat(5_000) + "}}".repeat(5_000) + "}"),
                Arguments.of("negations", "ASK { FILTER(" + "!(".repeat(deep) + "1" + ")".repeat(deep) + ") }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deepQueries")
    void aQueryNestedTooDeeplyIsRefusedAndNothingOverflows(String what, String query, CapturedOutput output) {
        HttpResponse<String> answer = post("application/sparql-query", query);

        assertThat(query.length()).isLessThanOrEqualTo(64 * 1024);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/too-complex");
        assertThat(output).doesNotContain("StackOverflowError");
    }

    static Stream<Arguments> queriesAtTheLimit() {
        int members = 498;
        return Stream.of(
                Arguments.of("brackets", "ASK { FILTER(" + "(".repeat(98) + "1" + ")".repeat(98) + ") }"),
                Arguments.of("groups", "ASK " + "{".repeat(100) + "}".repeat(100)),
                Arguments.of("alternatives", "ASK { FILTER(1=2" + "||1=1".repeat(members - 4) + ") }"),
                Arguments.of("sums", "ASK { FILTER(1" + "+1".repeat(members - 4) + ">0) }"),
                Arguments.of("joins", "ASK {" + "{}".repeat(members) + "}"),
                Arguments.of("unions", "ASK { {}" + "UNION{}".repeat(members - 2) + "}"),
                Arguments.of("optionals", "ASK { " + "OPTIONAL{?s ?p ?o}".repeat(members - 2) + "}"),
                Arguments.of("patterns", "ASK { " + "?a ?b ?c.".repeat(members - 1) + "}"),
                Arguments.of("filters", "ASK { ?s ?p ?o " + "FILTER(?o!=77)".repeat(members - 5) + "}"),
                Arguments.of("bindings", "ASK { " + binds(members - 2) + "}"),
                Arguments.of("sequences", "SELECT * { ?s !<a>" + "/!<a>".repeat(members - 4) + " ?o }"),
                Arguments.of("alternating paths", "SELECT * { ?s (<a>" + "|<a>".repeat(members - 4) + ")* ?o }"),
                Arguments.of("members", "SELECT * { ?s ?p ?o FILTER(?o IN (1882" + ",1882".repeat(9_000) + ")) }"),
                Arguments.of("values", "SELECT * { VALUES ?o { " + "1882 ".repeat(9_000) + "} ?s ?p ?o }"));
    }

    private static String binds(int count) {
        StringBuilder binds = new StringBuilder();
        for (int i = 0; i < count; i++) {
            binds.append("BIND(").append(i).append(" AS ?v").append(i).append(")");
        }
        return binds.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queriesAtTheLimit")
    void aQueryAtTheLimitOfDepthIsAnswered(String what, String query, CapturedOutput output) {
        HttpResponse<String> answer = post("application/sparql-query", query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(output).doesNotContain("StackOverflowError");
    }

    @Test
    void anUnexpectedFaultIsAReferenceForUsAndNoTraceForTheClient(CapturedOutput output) {
        version.become(failingOnce());

        HttpResponse<String> answer = get(query(EVERYTHING));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("secret inside", "Exception", "\tat ", "eu.hemicycle");
        String detail = json(answer).at("/detail").asString();
        String reference = detail.substring(detail.length() - 9, detail.length() - 1);
        assertThat(output).contains(reference);
        assertThat(Collections.frequency(
                        output.toString().lines().toList(), "java.lang.IllegalStateException: secret inside"))
                .isEqualTo(1);
    }

    @Test
    void aFaultThatLastsIsStillAnswered() {
        version.become(() -> {
            throw new IllegalStateException("secret inside");
        });

        HttpResponse<String> answer = get(query(EVERYTHING));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("reference").doesNotContain("secret inside");
    }

    private static LongSupplier failingOnce() {
        AtomicInteger calls = new AtomicInteger();
        return () -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("secret inside");
            }
            return SwitchableVersion.NUMBER;
        };
    }

    @Test
    void theWordsOfAQueryAreNotLogged(CapturedOutput output) {
        get(query("SELECT * { ?s ?p 'somethingPrivate' }"));
        get(query("SELECT * { ?s ?p 'somethingPrivate' "));
        get(query("SELECT (<http://example.org/somethingPrivate>(1) AS ?x) {}"));
        post("application/x-www-form-urlencoded", "query=" + encoded("ASK { ?s ?p 'somethingPrivate' . ?s ?q ?r }"));

        assertThat(output).doesNotContain("somethingPrivate");
    }
}
