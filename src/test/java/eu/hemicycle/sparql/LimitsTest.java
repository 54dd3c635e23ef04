package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Each limit one below, at, and one above. Over a limit is an error, never a part of the answer. */
@TestPropertySource(
        properties = {
            "hemicycle.limits.rows=10",
            "hemicycle.limits.answer=2000B",
            "hemicycle.limits.memory=100B",
            "hemicycle.limits.query-text=1000B"
        })
class LimitsTest extends EndpointTests {

    private static String rowsQuery(int rows) {
        return "SELECT ?n { VALUES ?n { "
                + IntStream.range(0, rows).mapToObj(Integer::toString).collect(Collectors.joining(" "))
                + " } }";
    }

    private static String triplesQuery(int triples) {
        return "CONSTRUCT { <http://example.org/a> <http://example.org/p> ?n } "
                + rowsQuery(triples).substring("SELECT ?n ".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "tsv"})
    void rowsUpToTheLimitAreAnswered(String format) {
        assertThat(get(query(rowsQuery(9)) + "&format=" + format).statusCode()).isEqualTo(200);
        assertThat(get(query(rowsQuery(10)) + "&format=" + format).statusCode()).isEqualTo(200);

        HttpResponse<String> over = get(query(rowsQuery(11)) + "&format=" + format);
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(json(over).at("/type").asString()).endsWith("/problems/answer-too-large");
        assertThat(json(over).at("/detail").asString()).contains("10 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "rdfxml", "ntriples", "jsonld"})
    void triplesUpToTheLimitAreAnswered(String format) {
        assertThat(get(query(triplesQuery(9)) + "&format=" + format).statusCode())
                .isEqualTo(200);
        assertThat(get(query(triplesQuery(10)) + "&format=" + format).statusCode())
                .isEqualTo(200);

        HttpResponse<String> over = get(query(triplesQuery(11)) + "&format=" + format);
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(json(over).at("/detail").asString()).contains("10 triples");
    }

    @Test
    void triplesSaidTwiceCountOnce() {
        assertThat(get(query("CONSTRUCT { <http://example.org/a> <http://example.org/p> 1 } "
                                + rowsQuery(50).substring("SELECT ?n ".length())))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLimitOfTheQueryIsNoLimitOfTheEndpoint() {
        assertThat(get(query(rowsQuery(50) + " LIMIT 10")).statusCode()).isEqualTo(200);
    }

    @Test
    void bytesUpToTheLimitAreAnswered() {
        int overhead = bytes(1) - 1;

        assertThat(bytes(1_999 - overhead)).isEqualTo(1_999);
        assertThat(bytes(2_000 - overhead)).isEqualTo(2_000);
        assertThat(wide(2_001 - overhead).statusCode()).isEqualTo(422);
        assertThat(json(wide(2_001 - overhead)).at("/detail").asString()).contains("2000 bytes");
    }

    private int bytes(int characters) {
        HttpResponse<String> answer = wide(characters);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length();
    }

    /** An answer as long as wanted from a query that stays short. */
    private HttpResponse<String> wide(int characters) {
        int hundreds = characters / 100;
        String pieces = "?t,".repeat(hundreds);
        String concat = "CONCAT(" + pieces + "'" + "x".repeat(characters % 100) + "')";
        String hundred = "0123456789".repeat(10);
        return get(query("SELECT (" + concat + " AS ?x) { VALUES ?t { '" + hundred + "' } }") + "&format=csv");
    }

    @Test
    void queryTextUpToTheLimitIsTakenInEveryForm() {
        for (int length : new int[] {999, 1_000}) {
            assertThat(get(query(queryOf(length))).statusCode()).isEqualTo(200);
            assertThat(post("application/sparql-query", queryOf(length)).statusCode())
                    .isEqualTo(200);
            assertThat(post("application/x-www-form-urlencoded", "query=" + encoded(queryOf(length)))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(get(query(queryOf(1_001))).statusCode()).isEqualTo(413);
        assertThat(post("application/sparql-query", queryOf(1_001)).statusCode())
                .isEqualTo(413);
        assertThat(post("application/x-www-form-urlencoded", "query=" + encoded(queryOf(1_001)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theLengthOfAQueryCountsInBytesOfUtf8() {
        assertThat(get(query("ASK{}#" + "é".repeat(497))).statusCode()).isEqualTo(200);
        assertThat(get(query("ASK{}#" + "é".repeat(498))).statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyWithoutALengthIsCutOffAtTheLimit() {
        assertThat(send(request("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]))))
                        .statusCode())
                .isEqualTo(413);
    }

    private static String queryOf(int length) {
        return "ASK{}#" + "x".repeat(length - 6);
    }

    @Test
    void aBrowserSeesARefusalAndNoPartOfTheTable() {
        HttpResponse<String> page = get(query(rowsQuery(11)), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("larger than this endpoint gives").doesNotContain("id=\"result-title\"");
    }
}
