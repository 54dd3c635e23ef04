package eu.hemicycle.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;

/**
 * Occurrences as Web Annotations (W3C, Web Annotation Vocabulary §3, §4): the named thing is the body, the place in a
 * language version the target, by position and by quotation. Positions are Unicode code points, as §4.2.5 has them.
 */
final class Annotations {

    private final SortedGraph graph;

    Annotations(SortedGraph graph) {
        this.graph = graph;
    }

    /** In the default graph, each annotation under the IRI of its evidence. */
    List<Quad> quads() {
        return graph.subjects().keySet().stream()
                .filter(subject -> subject.isURI()
                        && graph.object(subject, Terms.TARGET).isPresent()
                        && graph.object(subject, Terms.START).isPresent())
                .flatMap(this::annotation)
                .toList();
    }

    private Stream<Quad> annotation(Node evidence) {
        Node place = part(evidence, "place");
        return Stream.of(
                        Stream.of(
                                quad(evidence, RDF.type.asNode(), OA.Annotation.asNode()),
                                quad(evidence, OA.hasTarget.asNode(), place),
                                quad(evidence, OA.motivatedBy.asNode(), OA.identifying.asNode()),
                                quad(place, RDF.type.asNode(), OA.SpecificResource.asNode())),
                        graph.objects(evidence, Terms.TARGET).stream()
                                .map(named -> quad(evidence, OA.hasBody.asNode(), named)),
                        source(evidence).stream().map(source -> quad(place, OA.hasSource.asNode(), source)),
                        position(evidence, place),
                        quotation(evidence, place))
                .flatMap(quads -> quads);
    }

    /** The language version in which it was found; the Work where that is not described. */
    private Optional<Node> source(Node evidence) {
        Optional<Node> work = graph.object(evidence, Terms.EVIDENCE_WORK);
        Optional<Node> language = graph.object(evidence, Terms.EVIDENCE_LANGUAGE);
        return work.flatMap(document -> graph.objects(document, Terms.IS_REALIZED_BY).stream()
                        .filter(expression ->
                                graph.object(expression, Terms.LANGUAGE).equals(language))
                        .findFirst())
                .or(() -> work);
    }

    private Stream<Quad> position(Node evidence, Node place) {
        Node selector = part(evidence, "position");
        return Stream.of(
                quad(place, OA.hasSelector.asNode(), selector),
                quad(selector, RDF.type.asNode(), OA.TextPositionSelector.asNode()),
                quad(selector, OA.start.asNode(), number(evidence, Terms.START)),
                quad(selector, OA.end.asNode(), number(evidence, Terms.END)));
    }

    private Stream<Quad> quotation(Node evidence, Node place) {
        Node selector = part(evidence, "quotation");
        return graph.objects(evidence, Terms.QUOTE).stream()
                .flatMap(words -> Stream.of(
                        quad(place, OA.hasSelector.asNode(), selector),
                        quad(selector, RDF.type.asNode(), OA.TextQuoteSelector.asNode()),
                        quad(selector, OA.exact.asNode(), words)));
    }

    private Node number(Node evidence, Node property) {
        return NodeFactory.createLiteralDT(
                graph.text(evidence, property).orElse("0"), XSDDatatype.XSDnonNegativeInteger);
    }

    private static Node part(Node evidence, String name) {
        return NodeFactory.createURI(evidence.getURI() + "#" + name);
    }

    private static Quad quad(Node subject, Node predicate, Node object) {
        return new Quad(Quad.defaultGraphNodeGenerated, subject, predicate, object);
    }
}
