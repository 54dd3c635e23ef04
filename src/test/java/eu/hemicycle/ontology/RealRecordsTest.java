package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.graph.RecordShapes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as the European Parliament itself gives them out keep our statement of its rules. */
class RealRecordsTest {

    private static final RecordShapes SHAPES =
            new RecordShapes(OntologyFiles.graph(Path.of("ontology/shapes/record.ttl")));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"api-v2-E-10-2026-000002.jsonld, 2", "api-v2-O-10-2026-000030.jsonld, 1"})
    void recordsOfTheApiKeepTheRules(String file, int documents) {
        Graph record = api(shared("data/ep-api/" + file));
        assertThat(record.find(Node.ANY, DCTerms.identifier.asNode(), Node.ANY).toList())
                .hasSize(documents);
        assertThat(SHAPES.violations(record)).isEmpty();
    }

    @Test
    void theWorkedExampleKeepsTheRules() {
        Graph record = OntologyFiles.graph(shared("data/seed/worked-example.ttl"));
        assertThat(record.find(Node.ANY, DCTerms.identifier.asNode(), Node.ANY).toList())
                .hasSize(2);
        assertThat(SHAPES.violations(record)).isEmpty();
    }

    @Test
    void aRecordOfTheApiWithAFaultDoesNot() {
        Graph record = api(shared("data/ep-api/api-v2-E-10-2026-000002.jsonld"));
        record.remove(Node.ANY, DCTerms.publisher.asNode(), Node.ANY);
        assertThat(SHAPES.violations(record))
                .extracting(RecordShapes.Violation::focus)
                .containsExactlyInAnyOrder(
                        "https://data.europarl.europa.eu/eli/dl/doc/E-10-2026-000002",
                        "https://data.europarl.europa.eu/eli/dl/doc/E-10-2026-000002-ASW");
    }

    /** The API names its context by address; the copy beside the records stands in for it. */
    private static Graph api(Path file) {
        ObjectNode document = (ObjectNode) JSON.readTree(file);
        ArrayNode context = (ArrayNode) document.get("@context");
        context.set(
                1,
                JSON.readTree(shared("data/ep-api/context-reconstructed.jsonld"))
                        .get("@context"));
        Graph record = GraphFactory.createDefaultGraph();
        RDFParser.fromString(JSON.writeValueAsString(document), Lang.JSONLD11).parse(record);
        return record;
    }

    /** A file that lies beside a checkout; the test is skipped with the reason where it is absent. */
    private static Path shared(String path) {
        Path file = Path.of("../shared").resolve(path);
        assumeTrue(Files.exists(file), () -> "needs " + file + ", which is not here");
        return file;
    }
}
