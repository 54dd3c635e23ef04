package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class ThingsTest {

    private static final String BODY = RunningSite.MINT + "body/busy";
    private final DatasetGraph dataset = RunningSite.invented();
    private final Things things = new Things(
            dataset, new Site(URI.create("https://example.org"), RunningSite.MINT, Optional.empty(), Optional.empty()));

    @Test
    void ofManyDocumentsTheNewestHundredAreGivenAndItIsSaidThatThereAreMore() {
        mention(130);
        Description description = things.read(() -> things.describe(BODY)).orElseThrow();
        assertThat(description.documents()).hasSize(100);
        assertThat(description.documents().get(0)).isEqualTo(document(129));
        assertThat(description.documents().get(99)).isEqualTo(document(30));
        assertThat(description.more()).isTrue();
        assertThat(description.incoming()).hasSize(100);
    }

    @Test
    void exactlyAHundredAreAll() {
        mention(100);
        Description description = things.read(() -> things.describe(BODY)).orElseThrow();
        assertThat(description.documents()).hasSize(100);
        assertThat(description.more()).isFalse();
    }

    @Test
    void whatStandsOutsideDocumentsAndVocabulariesIsNotShown() {
        Node state = NodeFactory.createURI("urn:example:state");
        write(List.of(new Quad(
                NodeFactory.createURI("urn:example:system"),
                state,
                Terms.LABEL,
                NodeFactory.createLiteralString("x"))));
        assertThat(things.read(() -> things.knows("urn:example:state"))).isFalse();
        assertThat(things.read(() -> things.describe("urn:example:state"))).isEmpty();
    }

    @Test
    void aThingThatIsOnlyPointedToIsKnown() {
        String rule = RunningSite.MINT + "rule/abbreviation";
        Description description = things.read(() -> things.describe(rule)).orElseThrow();
        assertThat(description.own()).isEmpty();
        assertThat(description.incoming()).isNotEmpty();
        assertThat(things.read(() -> things.knows(rule))).isTrue();
    }

    @Test
    void anIriIsATermAndNeverTextOfAQuery() {
        for (String iri : List.of("urn:x> ?p ?o } #", "urn:x\" }", "urn:x ; ?p ?o", "urn:x\\u003e")) {
            assertThat(things.read(() -> things.describe(iri))).as(iri).isEmpty();
        }
    }

    private void mention(int documents) {
        write(IntStream.range(0, documents)
                .boxed()
                .flatMap(i -> Stream.of(
                        quad(i, "added", Terms.MENTIONS, NodeFactory.createURI(BODY)),
                        quad(
                                i,
                                "record",
                                Terms.DATE_DOCUMENT,
                                NodeFactory.createLiteralDT(
                                        LocalDate.of(2021, 1, 1).plusDays(i).toString(), XSDDatatype.XSDdate))))
                .toList());
    }

    private static Quad quad(int number, String part, Node property, Node value) {
        Node graph = NodeFactory.createURI(RunningSite.MINT + "graph/" + name(number) + "/" + part);
        return new Quad(graph, document(number), property, value);
    }

    private static Node document(int number) {
        return NodeFactory.createURI(RunningSite.DOCUMENTS + name(number));
    }

    private static String name(int number) {
        return "E-9-2021-%06d".formatted(900_000 + number);
    }

    private void write(List<Quad> quads) {
        Txn.exec(dataset, TxnType.WRITE, () -> quads.forEach(dataset::add));
    }
}
