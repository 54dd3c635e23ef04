package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Negotiation as real clients ask for it. */
class AcceptTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # RDF4J
            application/x-sparqlstar-results+json;q=0.8, application/sparql-results+json;q=0.8, application/json;q=0.8, application/sparql-results+xml, application/xml | XML
            # Jena
            application/sparql-results+json, application/sparql-results+xml;q=0.9, text/tab-separated-values;q=0.7, text/csv;q=0.5, application/json;q=0.2, */*;q=0.1 | JSON
            # Virtuoso
            application/sparql-results+xml, text/rdf+n3, text/turtle, application/rdf+xml, application/xml | XML
            # SWI-Prolog
            application/sparql-results+xml, application/n-triples, text/turtle, application/sparql-results+json, application/rdf+xml, */*;q=0.1 | JSON
            """)
    void clientsGetRowsTheyRead(String accept, ResultFormat format) {
        assertThat(chosen(accept, AnswerKind.ROWS)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rapper, rdflib 6
            application/rdf+xml, text/rdf;q=0.6, */*;q=0.1 | RDF_XML
            application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1 | RDF_XML
            # Comunica
            application/n-quads, application/trig;q=0.95, application/ld+json;q=0.9, application/n-triples;q=0.8, text/turtle;q=0.6, text/html;q=0.2 | JSON_LD
            # riot
            text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.7, */*;q=0.5 | TURTLE
            """)
    void clientsGetGraphsTheyRead(String accept, ResultFormat format) {
        assertThat(chosen(accept, AnswerKind.GRAPH)).isEqualTo(format);
        assertThat(Accept.of(List.of(accept)).prefersHtml()).isFalse();
    }

    @Test
    void noHeaderAcceptsEverything() {
        Accept nothing = Accept.of(List.of());

        assertThat(nothing.choose(AnswerKind.ROWS).orElseThrow().format()).isEqualTo(ResultFormat.JSON);
        assertThat(nothing.choose(AnswerKind.GRAPH).orElseThrow().format()).isEqualTo(ResultFormat.TURTLE);
        assertThat(nothing.prefersHtml()).isFalse();
    }

    @Test
    void severalHeadersAreOneList() {
        Accept two = Accept.of(List.of("text/csv;q=0.5", "text/tab-separated-values"));

        assertThat(two.choose(AnswerKind.ROWS).orElseThrow().format()).isEqualTo(ResultFormat.TSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BROWSER,
                "text/html",
                "application/xhtml+xml",
                "text/html, */*",
                "text/html;q=0.9, text/csv;q=0.8"
            })
    void browsersPreferPages(String accept) {
        assertThat(Accept.of(List.of(accept)).prefersHtml()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "text/html;q=0.5, */*", "text/turtle, text/html", "text/html;q=0", ""})
    void othersDoNot(String accept) {
        assertThat(Accept.of(List.of(accept)).prefersHtml()).isFalse();
    }

    @Test
    void plainTextIsPreferredOnlyByName() {
        assertThat(Accept.of(List.of("text/plain")).prefersPlainText()).isTrue();
        assertThat(Accept.of(List.of("text/plain, application/problem+json")).prefersPlainText())
                .isFalse();
        assertThat(Accept.of(List.of("text/*")).prefersPlainText()).isFalse();
    }

    private static ResultFormat chosen(String accept, AnswerKind kind) {
        return Accept.of(List.of(accept)).choose(kind).orElseThrow().format();
    }
}
