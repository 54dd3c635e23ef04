package eu.hemicycle.graph;

import static eu.hemicycle.graph.Documents.dossier;
import static eu.hemicycle.graph.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Schema;
import eu.hemicycle.linking.People;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordShapesTest {

    private static final RecordShapes SHAPES =
            new RecordShapes(Ontology.bundled().recordShapes());
    private static final Node ANSWER = Iris.PROJECT.work(Documents.QUESTION.answer());

    static List<Document> documents() {
        return List.of(Documents.aQuestion(), Documents.anAnswer());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void acceptWhatWeWrite(Document document) {
        assertThat(SHAPES.violations(record(dossier(document)))).isEmpty();
    }

    @Test
    void acceptAStub() {
        Dossier stub = Dossier.of(List.of(Documents.contribution(Documents.aQuestion(), SourceKind.STUB)));
        assertThat(SHAPES.violations(record(stub))).isEmpty();
    }

    @Test
    void acceptTheWorkedExample() {
        Graph example =
                RDFDataMgr.loadGraph(shared("data/seed/worked-example.ttl").toString());
        assertThat(SHAPES.violations(example)).isEmpty();
    }

    @Test
    void refuseAnAnswerToNothing() {
        Graph record = record(dossier(Documents.anAnswer()));
        record.remove(ANSWER, EliDl.ANSWERS_TO, Node.ANY);
        assertViolated(record, ANSWER, EliDl.ANSWERS_TO);
    }

    @Test
    void refuseADocumentWithoutDate() {
        Graph record = record(dossier(Documents.anAnswer()));
        record.remove(ANSWER, Eli.DATE_DOCUMENT, Node.ANY);
        assertViolated(record, ANSWER, Eli.DATE_DOCUMENT);
    }

    @Test
    void refuseAnythingThatTheOfficialModelHasNoPlaceFor() {
        Graph record = record(dossier(Documents.anAnswer()));
        record.add(ANSWER, Schema.MENTIONS, ANSWER);
        assertViolated(record, ANSWER, Schema.MENTIONS);
    }

    @Test
    void refuseAStubThatSaysMoreThanAStubCan() {
        Dossier stub = Dossier.of(List.of(Documents.contribution(Documents.aQuestion(), SourceKind.STUB)));
        Graph record = record(stub);
        Node question = Iris.PROJECT.work(Documents.QUESTION);
        record.add(question, DCTerms.title.asNode(), Triples.text("Title", "en"));
        assertViolated(record, question, DCTerms.title.asNode());
    }

    @Test
    void refuseAFileWithoutFormat() {
        Graph record = record(dossier(Documents.anAnswer()));
        record.remove(Node.ANY, DCTerms.format.asNode(), Node.ANY);
        assertThat(SHAPES.violations(record)).hasSizeGreaterThanOrEqualTo(2);
    }

    private static void assertViolated(Graph record, Node focus, Node path) {
        assertThat(SHAPES.violations(record)).anySatisfy(violation -> {
            assertThat(violation.focus()).isEqualTo(focus.getURI());
            assertThat(violation.path()).contains(path.getURI());
        });
    }

    private static Graph record(Dossier dossier) {
        return RecordGraph.of(dossier, Iris.PROJECT, People.of(List.of()));
    }
}
