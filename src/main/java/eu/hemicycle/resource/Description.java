package eu.hemicycle.resource;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What the store says about one thing.
 *
 * @param own quads of a document's graphs, or of which the thing is the subject
 * @param incoming what others say of it
 * @param documents the newest documents that name it, newest first
 * @param more whether there are more such documents than given
 */
record Description(Node thing, List<Quad> own, List<Quad> incoming, List<Node> documents, boolean more) {

    Description {
        own = own.stream().distinct().sorted(SortedGraph.quads(thing)).toList();
        incoming = List.copyOf(incoming);
        documents = List.copyOf(documents);
    }

    boolean isEmpty() {
        return own.isEmpty() && incoming.isEmpty();
    }

    Stream<Quad> quads() {
        return Stream.concat(own.stream(), incoming.stream()).distinct();
    }

    SortedGraph graph() {
        return new SortedGraph(thing, triples(quads()));
    }

    SortedGraph ownGraph() {
        return new SortedGraph(thing, triples(own.stream()));
    }

    private static Collection<Triple> triples(Stream<Quad> quads) {
        return quads.map(Quad::asTriple).toList();
    }
}
