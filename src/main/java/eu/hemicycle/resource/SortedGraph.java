package eu.hemicycle.resource;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A read-only graph that always tells its triples in the same order, so that equal data gives equal bytes. */
final class SortedGraph extends GraphBase {

    private final List<Triple> triples;
    private final Map<Node, List<Triple>> bySubject;
    private final Map<Node, List<Triple>> byObject;

    /**
     * @param first the subject to tell first; the others follow by their IRIs
     */
    SortedGraph(Node first, Collection<Triple> triples) {
        this.triples = triples.stream().distinct().sorted(order(first)).toList();
        this.bySubject = this.triples.stream()
                .collect(Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
        this.byObject = this.triples.stream()
                .collect(Collectors.groupingBy(Triple::getObject, LinkedHashMap::new, Collectors.toList()));
    }

    private static Comparator<Triple> order(Node first) {
        return Comparator.comparing((Triple triple) -> !triple.getSubject().equals(first))
                .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                .thenComparing(triple -> !triple.getPredicate().equals(Terms.TYPE))
                .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);
    }

    /** The order of a dataset: by graph, then as in a graph. */
    static Comparator<Quad> quads(Node first) {
        return Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
                .thenComparing(Quad::asTriple, order(first));
    }

    List<Triple> triples() {
        return triples;
    }

    /** Subjects in order, each with its triples. */
    Map<Node, List<Triple>> subjects() {
        return bySubject;
    }

    List<Triple> pointingTo(Node object) {
        return byObject.getOrDefault(object, List.of());
    }

    List<Triple> about(Node subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    List<Node> objects(Node subject, Node predicate) {
        return about(subject).stream()
                .filter(triple -> triple.getPredicate().equals(predicate))
                .map(Triple::getObject)
                .toList();
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    /** The words of a literal, or the IRI. */
    Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).map(SortedGraph::text);
    }

    /** A whole number; empty if there is none, or none that fits. */
    OptionalInt number(Node subject, Node predicate) {
        return text(subject, predicate).filter(digits -> digits.matches("[0-9]{1,9}")).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    List<Node> subjects(Node predicate, Node object) {
        return pointingTo(object).stream()
                .filter(triple -> triple.getPredicate().equals(predicate))
                .map(Triple::getSubject)
                .toList();
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> candidates = pattern.getMatchSubject() != null
                ? about(pattern.getMatchSubject())
                : pattern.getMatchObject() != null ? pointingTo(pattern.getMatchObject()) : triples;
        return WrappedIterator.create(
                candidates.stream().filter(pattern::matches).iterator());
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
