package eu.hemicycle.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** The graph of a DESCRIBE by ARQ, which grows to the limit and no further. */
final class BoundedGraph extends WrappedGraph {

    private final GraphAnswer.Bound bound;
    private int size;

    BoundedGraph(GraphAnswer.Bound bound) {
        super(GraphFactory.createDefaultGraph());
        this.bound = bound;
    }

    /** @throws Refused if the triple is one too many, or late */
    @Override
    public void add(Triple triple) {
        if (!base.contains(triple)) {
            size++;
        }
        bound.accept(size);
        base.add(triple);
    }

    @Override
    public void performAdd(Triple triple) {
        add(triple);
    }
}
