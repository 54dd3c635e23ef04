package eu.hemicycle.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static final String BAG = "SELECT ?a ?b { ?a ?p ?b }";
    private static final String LIST = BAG + " ORDER BY ?a";
    private static final String SOME = BAG + " LIMIT 2";

    private static Answer read(String query, String text) {
        return new AnswerReader(QueryFactory.create(query)).read(text.getBytes(UTF_8));
    }

    private static Answer rows(String query, String... rows) {
        return read(
                query,
                "{\"head\":{\"vars\":[\"a\",\"b\"]},\"results\":{\"bindings\":[" + String.join(",", rows) + "]}}");
    }

    private static String row(String a, String b) {
        return "{\"a\":{\"type\":\"uri\",\"value\":\"" + a + "\"},\"b\":" + b + "}";
    }

    private static String literal(String value, String datatype) {
        return "{\"type\":\"typed-literal\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#" + datatype
                + "\",\"value\":\"" + value + "\"}";
    }

    private static final String ONE = row("urn:1", literal("1", "integer"));
    private static final String TWO = row("urn:2", literal("2", "integer"));

    @Test
    void anOrderCountsOnlyWhereItIsAskedFor() {
        assertThat(rows(BAG, ONE, TWO).difference(rows(BAG, TWO, ONE))).isEmpty();
        assertThat(rows(LIST, ONE, TWO).difference(rows(LIST, ONE, TWO))).isEmpty();
        assertThat(rows(LIST, ONE, TWO).difference(rows(LIST, TWO, ONE))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT ?a ?b { ?a ?p ?b } | {"head":{"vars":["a","b"]},"results":{"bindings":[{"a":{"type":"uri","value":"urn:1"}},
            ASK { ?a ?p ?b } | {"head":
            DESCRIBE <urn:1> | <urn:1> <urn:p> "one
            """)
    void whatBreaksOffIsNoAnswer(String query, String text) {
        assertThatThrownBy(() -> read(query, text))
                .isInstanceOf(PeerFailed.class)
                .hasMessageContaining("not whole");
    }

    @Test
    void aRowTwiceIsNotARowOnce() {
        assertThat(rows(BAG, ONE, ONE, TWO).difference(rows(BAG, ONE, TWO, TWO)))
                .isPresent();
        assertThat(rows(BAG, ONE, ONE).difference(rows(BAG, ONE)))
                .get()
                .asString()
                .contains("1 rows in place of 2");
    }

    @Test
    void whereAnyRowsAreAskedForTheirNumberCounts() {
        assertThat(rows(SOME, ONE, ONE).difference(rows(SOME, ONE, TWO))).isEmpty();
        assertThat(rows(SOME, ONE, TWO).difference(rows(SOME, ONE))).isPresent();
    }

    @Test
    void valuesCountAndNotHowTheyAreWritten() {
        Answer ours = rows(BAG, row("urn:1", literal("1.50", "decimal")), row("urn:2", literal("true", "boolean")));
        Answer same = rows(BAG, row("urn:1", literal("1.5", "double")), row("urn:2", literal("1", "integer")));
        assertThat(ours.difference(same)).isEmpty();
        Answer other = rows(BAG, row("urn:1", literal("1.51", "decimal")), row("urn:2", literal("1", "integer")));
        assertThat(ours.difference(other)).isPresent();
    }

    @Test
    void aTextIsNotANumberAndALanguageNotAnother() {
        String text = "{\"type\":\"literal\",\"value\":\"1\"}";
        assertThat(rows(BAG, ONE).difference(rows(BAG, row("urn:1", text)))).isPresent();
        String english = "{\"type\":\"literal\",\"xml:lang\":\"en\",\"value\":\"1\"}";
        String large = "{\"type\":\"literal\",\"xml:lang\":\"EN\",\"value\":\"1\"}";
        assertThat(rows(BAG, row("urn:1", english)).difference(rows(BAG, row("urn:1", large))))
                .isEmpty();
        assertThat(rows(BAG, row("urn:1", english)).difference(rows(BAG, row("urn:1", text))))
                .isPresent();
        assertThat(rows(BAG, "{\"a\":{\"type\":\"uri\",\"value\":\"urn:1\"}}")
                        .difference(rows(BAG, row("urn:1", text))))
                .isPresent();
    }

    @Test
    void graphsAreSetsOfStatements() {
        String construct = "CONSTRUCT { ?a ?p ?b } { ?a ?p ?b }";
        Answer ours = read(construct, "<urn:a> <urn:p> \"1\" .\n<urn:a> <urn:p> <urn:b> .\n");
        assertThat(ours.size()).isEqualTo(2);
        assertThat(ours.difference(read(construct, "<urn:a>\t<urn:p>\t<urn:b> .\n<urn:a> <urn:p> \"1\" .\n")))
                .isEmpty();
        assertThat(ours.difference(read(construct, "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> \"2\" .\n")))
                .isPresent();
    }

    @Test
    void yesIsYesInEitherOfTwoForms() {
        Answer yes = read("ASK {}", "{\"head\":{},\"boolean\":true}");
        assertThat(yes.difference(read("ASK {}", asked(1)))).isEmpty();
        assertThat(yes.difference(read("ASK {}", asked(0)))).isPresent();
        assertThat(yes.difference(read("ASK {}", "{\"head\":{},\"boolean\":false}")))
                .isPresent();
    }

    private static String asked(int answer) {
        return "{\"head\":{\"vars\":[\"__ASK_RETVAL\"]},\"results\":{\"bindings\":[{\"__ASK_RETVAL\":"
                + literal(Integer.toString(answer), "integer") + "}]}}";
    }
}
