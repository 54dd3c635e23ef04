package eu.hemicycle.resource;

import eu.hemicycle.search.WorkList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What the store says about one thing.
 *
 * @param own quads of a document's graphs, or of which the thing is the subject
 * @param incoming what others say of it
 * @param listed of the documents that name it a page, the newest first, with what they have in common
 */
record Description(Node thing, List<Quad> own, List<Quad> incoming, WorkList.Page listed) {

    private static final WorkList.Page NO_DOCUMENTS = new WorkList.Page(0, List.of(), Optional.empty(), Map.of());

    Description {
        own = own.stream().distinct().sorted(SortedGraph.quads(thing)).toList();
        incoming = List.copyOf(incoming);
    }

    Description(Node thing, List<Quad> own, List<Quad> incoming) {
        this(thing, own, incoming, NO_DOCUMENTS);
    }

    List<Node> documents() {
        return listed.works().stream().map(NodeFactory::createURI).toList();
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
