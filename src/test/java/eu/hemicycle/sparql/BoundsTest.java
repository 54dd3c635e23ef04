package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Functions within their bounds do what ARQ's own do, and beyond them they refuse. */
@TestPropertySource(properties = {"hemicycle.limits.text=20B", "hemicycle.limits.intermediate-rows=30"})
class BoundsTest extends EndpointTests {

    private static final String PREFIXES = """
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            """;

    private HttpResponse<String> value(String expression) {
        return get(query(PREFIXES + "SELECT (STR(" + expression + ") AS ?v) {}"), "Accept", "text/csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONCAT('a', 'b', 'c')                  | abc",
                "LANG(CONCAT('a'@en, 'b'@en))           | en",
                "fn:concat('a', 'b')                    | ab",
                "afn:strjoin('-', 'a', 'b', 'c')        | a-b-c",
                "ENCODE_FOR_URI('a b')                  | a%20b",
                "REPLACE('abcab', 'b', 'x')             | axcax",
                "REPLACE('abcab', 'B', 'x', 'i')        | axcax",
                "REPLACE('abab', '(a)(b)', '$2$1')      | baba",
                "LANG(REPLACE('ab'@fr, 'b', 'x'))       | fr",
                "REPLACE('abc', '.*', 'x')              | x",
                "REPLACE('abc', 'z', 'x')               | abc",
                "fn:replace('abc', 'b', 'x')            | axc",
                "REGEX('abc', 'B', 'i')                 | true",
                "REGEX('abc', 'B')                      | false",
                "REGEX('a.c', 'a.c', 'q')               | true",
                "fn:matches('abc', '^a')                | true",
                "1 + 2                                  | 3",
                "3 * 4.5                                | 13.5",
                "math:pow(2, 10)                        | 1024",
                "math:exp10(3)                          | 1000",
                "fn:round(1.25, 1)                      | 1.3",
                "fn:round-half-to-even(2.5)             | 2.0",
            })
    void withinThemTheyDoWhatTheyDid(String expression, String value) {
        assertThat(value(expression).body().lines().toList()).containsExactly("v", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REPLACE('abc', '(', 'x')",
                "REPLACE('abc', 'b', '$7')",
                "REGEX('abc', STR('('))",
                "'a' + 'b'",
                "math:pow(9, 2000000000)",
                "math:exp10(2000000000)",
                "fn:round(1.5, 2000000000)",
                "fn:apply(fn:concat, 'a', 'b')",
            })
    void whatIsNoValueIsAnErrorOfTheExpression(String expression) {
        HttpResponse<String> answer = value(expression);

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("ab", "axc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT('0123456789', '0123456789', '0')",
                "fn:concat('0123456789', '0123456789', '0')",
                "afn:strjoin('0123456789', '01234', '567890')",
                "REPLACE('0123456789', '[0-9]', '---')",
                "REPLACE('0123456789', '(.*)', '$1$1$1')",
                "ENCODE_FOR_URI('äöüäöüäöü')",
            })
    void aTextThatIsTooLongIsRefused(String expression) {
        assertThat(json(value(expression)).at("/type").asString()).endsWith("/problems/too-much-work");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DISTINCT "})
    void aJoinedTextIsBoundedToo(String distinct) {
        String query = "SELECT (GROUP_CONCAT(" + distinct + "?v) AS ?t) { VALUES ?v { %s } }";

        assertThat(get(query(query.formatted("'12345' '67890'"))).statusCode()).isEqualTo(200);
        assertThat(get(query(query.formatted("'1234567890' '0987654321'"))).statusCode())
                .isEqualTo(422);
        assertThat(get(query(query.formatted("'1234567890' '1234567890'"))).statusCode())
                .isEqualTo(distinct.isEmpty() ? 422 : 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT ?s ?a ?x { ?s ?p ?o . ?a ?b ?c . ?x ?y ?z }",
                "SELECT ?s { ?s ?p ?o . ?a ?b ?c . ?x ?y ?z } ORDER BY ?o",
                "SELECT * { ?s ?p ?o MINUS { ?s ?q ?r . ?a ?b ?c . ?x ?y ?z } }",
            })
    void operatorsThatKeepRowsHaveABudget(String query) {
        assertThat(json(get(query(query))).at("/type").asString()).endsWith("/problems/too-much-work");
    }

    @Test
    void operatorsThatPassRowsOnHaveNone() {
        assertThat(rows(get(query("SELECT * { ?s ?p ?o . ?a ?b ?c . ?x ?y ?z }"))))
                .isEqualTo(TRIPLES * TRIPLES * TRIPLES);
    }
}
