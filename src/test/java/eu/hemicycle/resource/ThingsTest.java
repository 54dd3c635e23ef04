package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class ThingsTest {

    private static final String BODY = RunningSite.MINT + "body/busy";
    private final SampleStore sample = new SampleStore();
    private final Things things = new Things(
            sample.store.dataset(),
            sample.index(),
            new Site(URI.create("https://example.org"), RunningSite.MINT, Optional.empty(), Optional.empty()));

    @Test
    void ofManyDocumentsAPageIsReadAndTheNextBeginsWhereItEnds() {
        mention(130);
        Description newest = things.read(() -> things.describe(BODY)).orElseThrow();
        assertThat(newest.documents()).hasSize(50).startsWith(document(129)).endsWith(document(80));
        assertThat(newest.incoming()).hasSize(50);
        assertThat(newest.listed().total()).isEqualTo(130);
        List<Node> all = new ArrayList<>(newest.documents());
        Optional<String> next = newest.listed().next();
        while (next.isPresent()) {
            String after = next.get();
            Description page = things.read(() -> things.describe(BODY, after)).orElseThrow();
            assertThat(page.listed().total()).isEqualTo(130);
            all.addAll(page.documents());
            next = page.listed().next();
        }
        assertThat(all).hasSize(130).doesNotHaveDuplicates().endsWith(document(0));
    }

    @Test
    void documentsOfOneDayAndWithoutDateAreEachOnOnePage() {
        write(IntStream.range(0, 120)
                .boxed()
                .flatMap(i -> Stream.of(
                        quad(i, "record", Terms.TYPE, Terms.WORK),
                        quad(i, "added", Terms.MENTIONS, NodeFactory.createURI(BODY)),
                        i < 60
                                ? quad(i, "record", Terms.DATE_DOCUMENT, date(LocalDate.of(2021, 1, 1)))
                                : quad(i, "record", Terms.IDENTIFIER, NodeFactory.createLiteralString(name(i)))))
                .toList());
        List<Node> all = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.get();
            Description page = things.read(() -> things.describe(BODY, after)).orElseThrow();
            all.addAll(page.documents());
            next = page.listed().next();
        }
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoPlaceInAListIsItsBeginning() {
        mention(2);
        for (String after : List.of("x", "-1", "99999999999.1", "1.-1", "none.")) {
            assertThat(things.read(() -> things.describe(BODY, after))
                            .orElseThrow()
                            .documents())
                    .as(after)
                    .hasSize(2);
        }
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
                        quad(i, "record", Terms.TYPE, Terms.WORK),
                        quad(i, "added", Terms.MENTIONS, NodeFactory.createURI(BODY)),
                        quad(
                                i,
                                "record",
                                Terms.DATE_DOCUMENT,
                                date(LocalDate.of(2021, 1, 1).plusDays(i)))))
                .toList());
    }

    private static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
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
        sample.put(quads);
    }
}
