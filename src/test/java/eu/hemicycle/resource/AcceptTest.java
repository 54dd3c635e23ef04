package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "none", textBlock = """
            none                                                              | TURTLE
            */*                                                               | TURTLE
            text/turtle                                                       | TURTLE
            text/*                                                            | TURTLE
            application/*                                                     | JSON_LD
            application/ld+json                                               | JSON_LD
            application/ld+json;profile="http://www.w3.org/ns/json-ld#framed" | JSON_LD
            application/ld+json, */*                                          | JSON_LD
            application/rdf+xml;q=0.9, text/turtle;q=0.5                      | RDF_XML
            application/n-triples                                             | N_TRIPLES
            application/n-quads                                               | N_QUADS
            application/trig                                                  | TRIG
            application/json                                                  | JSON
            text/html                                                         | HTML
            application/xhtml+xml                                             | HTML
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8   | HTML
            text/html, text/turtle;q=0.9                                      | HTML
            text/html;q=0.5, text/turtle                                      | TURTLE
            text/html;q=0.5, */*;q=0.8                                        | TURTLE
            text/html;q=0.5, image/png                                        | HTML
            text/html;q=0, */*                                                | TURTLE
            text/turtle;q=0, */*                                              | JSON_LD
            TEXT/TURTLE;charset=UTF-8                                         | TURTLE
            text/turtle;q=0.001                                               | TURTLE
            nonsense                                                          | TURTLE
            nonsense, application/n-triples                                   | N_TRIPLES
            image/png                                                         | none
            text/turtle;q=0                                                   | none
            application/xml                                                   | none
            """)
    void theBestAcceptableFormatIsChosen(@Nullable String header, @Nullable String expected) {
        assertThat(Accept.of(header).choose().map(Enum::name).orElse(null)).isEqualTo(expected);
    }
}
