package eu.hemicycle.graph;

import static eu.hemicycle.graph.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.linking.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The official rules, with their known faults mended, against what a page yields. */
class OfficialShapesTest {

    @Test
    void acceptARecordOnceItHasWhatNoPageKnows() {
        Graph shapes = RDFDataMgr.loadGraph(
                shared("data/shapes/eli-ep/pq-2.3.0-practical-repair.shacl.ttl").toString());
        Graph record = answer();
        assertThat(validate(shapes, record).conforms())
                .as("without file addresses")
                .isFalse();

        addWhatAPageCannotKnow(record);
        ValidationReport report = validate(shapes, record);
        assertThat(report.getEntries()).isEmpty();
        assertThat(report.conforms()).isTrue();
    }

    private static ValidationReport validate(Graph shapes, Graph record) {
        return ShaclValidator.get().validate(shapes, record);
    }

    private static Graph answer() {
        DocumentId question = DocumentId.parse("E-9-2020-003194");
        return RecordGraph.of(
                Documents.dossier(Documents.answer(
                        question, LocalDate.of(2020, 9, 24), new Respondent("Mr Breton", "Breton"), Optional.empty())),
                Iris.PROJECT,
                People.of(List.of()));
    }

    private static void addWhatAPageCannotKnow(Graph record) {
        List<Node> manifestations = record.find(Node.ANY, RDF.type.asNode(), Eli.MANIFESTATION)
                .mapWith(triple -> triple.getSubject())
                .toList();
        assertThat(manifestations).hasSize(2);
        Node issued = NodeFactory.createLiteralDT("2020-09-24T00:00:00Z", XSDDatatype.XSDdateTime);
        for (Node manifestation : manifestations) {
            record.add(manifestation, DCTerms.issued.asNode(), issued);
            record.add(manifestation, Eli.IS_EXEMPLIFIED_BY, NodeFactory.createURI("https://example.org/file"));
        }
    }
}
