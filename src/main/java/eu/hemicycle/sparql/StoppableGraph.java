package eu.hemicycle.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph whose every triple read looks at the deadline first. */
final class StoppableGraph extends WrappedGraph {

    private final Deadline deadline;

    StoppableGraph(Graph graph, Deadline deadline) {
        super(graph);
        this.deadline = deadline;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(base.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(base.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        deadline.checkSignal();
        return triples.mapWith(triple -> {
            deadline.checkSignal();
            return triple;
        });
    }
}
