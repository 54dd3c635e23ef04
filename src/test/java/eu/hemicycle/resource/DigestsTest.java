package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** What programs are told in few words stays few words. */
class DigestsTest {

    private static final DocumentId LONG = DocumentId.parse("E-9-2021-009999-ASW");
    private static final String WORDS = "🦉 owl ".repeat(1_500);

    private final RunningSite site = RunningSite.get();

    @Test
    void aLongTextIsGivenInPiecesOfWholeCharacters() {
        site.sample().put(quads());
        try {
            Map<?, ?> first = text(0);
            assertThat(first.get("characters")).isEqualTo(9_000);
            assertThat(first.get("goes_on_at")).isEqualTo(6_000);
            Map<?, ?> second = text(6_000);
            assertThat(first.get("words").toString() + second.get("words")).isEqualTo(WORDS);
            assertThat(second.containsKey("goes_on_at")).isFalse();
            assertThat(text(1_000_000).get("words")).isEqualTo("");
        } finally {
            site.sample().remove(List.of(LONG.toString()));
        }
    }

    private Map<?, ?> text(int from) {
        return site.bean(Listings.class).read(() -> (Map<?, ?>) site.bean(Digests.class)
                .of(Iris.PROJECT.work(LONG).getURI(), "en", from)
                .orElseThrow()
                .get("text"));
    }

    private static List<Quad> quads() {
        return RDFParser.fromString("""
                <%1$s> a <http://data.europa.eu/eli/ontology#Work> ; <http://data.europa.eu/eli/ontology#is_realized_by> <%1$s/en> .
                <%1$s/en> <https://data.europarl.europa.eu/def/epvoc#expressionContent> "%2$s"@en .
                """.formatted(Iris.PROJECT.work(LONG).getURI(), WORDS), Lang.TURTLE)
                .toGraph()
                .find()
                .mapWith(triple -> new Quad(Iris.PROJECT.addedGraph(LONG), triple))
                .toList();
    }
}
