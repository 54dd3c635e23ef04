package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.graph;
import static eu.hemicycle.store.StoreFixture.iri;
import static eu.hemicycle.store.StoreFixture.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffTest {

    private static final String DOCUMENT = "E-9-2021-009912";
    private static final Node RECORD = iri("urn:record");
    private static final Node ADDED = iri("urn:added");

    @TempDir
    Path data;

    @Test
    void theDifferenceIsTheLeastPatchWithDeletionsFirst() {
        DatasetGraph present = DatasetGraphFactory.create();
        graph("<urn:s> <urn:p> 1, 2 ; <urn:q> 'x'@en .").stream()
                .forEach(triple -> present.add(Quad.create(RECORD, triple)));
        Optional<String> patch =
                Diff.patch(present, DOCUMENT, Map.of(RECORD, graph("<urn:s> <urn:p> 2 ; <urn:q> 'x'@fr .")));
        assertThat(patch).contains("""
                TX .
                D <urn:s> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:record> .
                D <urn:s> <urn:q> "x"@en <urn:record> .
                A <urn:s> <urn:q> "x"@fr <urn:record> .
                TC .
                """);
    }

    @Test
    void unchangedContentIsNoChange() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            Map<Node, Graph> content =
                    Map.of(RECORD, graph("<urn:s> <urn:p> 'a' ."), ADDED, graph("<urn:s> <urn:q> 1 ."));
            assertThat(put(fixture.store, DOCUMENT, content)).isTrue();
            assertThat(put(fixture.store, DOCUMENT, content)).isFalse();
            assertThat(fixture.log.last()).isEqualTo(1);
        }
    }

    @Test
    void onlyTheDocumentsOwnGraphsAreTouched() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            put(fixture.store, "other", Map.of(iri("urn:other"), graph("<urn:s> <urn:p> 'a' .")));
            put(fixture.store, DOCUMENT, Map.of(RECORD, graph("<urn:s> <urn:p> 'b' ."), ADDED, graph("")));
            put(fixture.store, DOCUMENT, Map.of(RECORD, graph(""), ADDED, graph("<urn:s> <urn:p> 'c' .")));
            assertThat(fixture.quads()).extracting(Quad::getGraph).containsExactlyInAnyOrder(iri("urn:other"), ADDED);
        }
    }

    /** Terms whose written form TDB2 does not keep, or that a careless writer would break. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'01'^^xsd:integer",
                "'0.950'^^xsd:decimal",
                "'+1'^^xsd:decimal",
                "'1'^^xsd:boolean",
                "true",
                "1e0",
                "'1.50'^^xsd:double",
                "'NaN'^^xsd:float",
                "'2020-09-24'^^xsd:date",
                "'2020-09-24T12:00:00.120Z'^^xsd:dateTime",
                "'not a date'^^xsd:date",
                "'x'@EN",
                "'x'@en-gb",
                "'quote \" backslash \\\\ line\\nfeed\\ttab \\r'",
                "'Ωμέγα 🏛 \\u200B\\uFFFD'@el",
                "'<p>html</p>'^^<urn:datatype>",
                "<urn:%C3%A9?a=1&b=2#c>",
                "<urn:é>",
            })
    void everyTermComesBackAsItWasAndIsNotTakenForAChange(String term) {
        try (StoreFixture fixture = new StoreFixture(data)) {
            Map<Node, Graph> content = Map.of(RECORD, graph("<urn:s> <urn:p> " + term + " ."));
            assertThat(put(fixture.store, DOCUMENT, content)).isTrue();
            assertThat(put(fixture.store, DOCUMENT, content)).isFalse();
            Node wanted = content.get(RECORD).find().next().getObject();
            assertThat(fixture.quads()).hasSize(1).allSatisfy(quad -> assertThat(
                            quad.getObject().sameValueAs(wanted))
                    .isTrue());
        }
    }

    @Test
    void aBlankNodeIsRefusedWithItsGraphAndTriple() {
        Graph content = graph("<urn:s> <urn:p> [] .");
        assertThatThrownBy(() -> Diff.patch(DatasetGraphFactory.create(), DOCUMENT, Map.of(RECORD, content)))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("blank node")
                .hasMessageContaining(DOCUMENT)
                .hasMessageContaining("<urn:record>")
                .hasMessageContaining("<urn:s> <urn:p> _:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:a> <urn:b> .\nA <urn:x", "urn:a b", "urn:{a}", "urn:a\\b"})
    void anIriThatNoFormatCarriesIsRefused(String iri) {
        Graph content = GraphFactory.createDefaultGraph();
        content.add(Triple.create(NodeFactory.createURI(iri), iri("urn:p"), iri("urn:o")));
        assertThatThrownBy(() -> Diff.patch(DatasetGraphFactory.create(), DOCUMENT, Map.of(RECORD, content)))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining("forbidden character");
    }
}
