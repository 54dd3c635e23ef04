package eu.hemicycle.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class PeerQueryTest {

    private static final String TEXT = """
            # heavy: How many are there?
            # unlike virtuoso: it counts otherwise
            # without fuseki: it has none
            SELECT (COUNT(*) AS ?n) { <urn:hemicycle:answer> ?p ?o }
            """;

    @Test
    void theCommentsOfAFileSayWhatItAsksAndOfWhom() {
        PeerQuery query = PeerQuery.parse("count", TEXT);
        assertThat(query.name()).isEqualTo("count");
        assertThat(query.weight()).isEqualTo(Weight.HEAVY);
        assertThat(query.asks()).isEqualTo("How many are there?");
        assertThat(query.unlike()).containsExactly(entry("virtuoso", "it counts otherwise"));
        assertThat(query.without()).containsExactly(entry("fuseki", "it has none"));
    }

    @Test
    void aQuestionIsAboutADocumentOfTheArchiveAtHand() {
        PeerQuery query = PeerQuery.parse("count", TEXT).about("http://example.org/1");
        assertThat(query.text()).contains("{ <http://example.org/1> ?p ?o }");
        assertThat(query.weight()).isEqualTo(Weight.HEAVY);
        assertThat(query.parsed().isSelectType()).isTrue();
    }

    @Test
    void aFileWithoutAKindIsRefused() {
        assertThatThrownBy(() -> PeerQuery.parse("bare", "SELECT * { ?s ?p ?o }"))
                .hasMessageContaining("bare.rq");
        assertThatThrownBy(() -> PeerQuery.parse("odd", "# middling: What?\nASK {}"))
                .hasMessageContaining("odd.rq");
        assertThatThrownBy(() -> PeerQuery.parse("empty", "")).hasMessageContaining("empty.rq");
    }
}
