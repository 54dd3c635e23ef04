package eu.hemicycle.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** The graph of a CONSTRUCT or DESCRIBE, which grows to the limit and no further. */
final class BoundedGraph extends WrappedGraph {

    private final int limit;
    private final Deadline deadline;
    private int size;

    BoundedGraph(int limit, Deadline deadline) {
        super(GraphFactory.createDefaultGraph());
        this.limit = limit;
        this.deadline = deadline;
    }

    /** @throws Refused if the triple is one too many, or late */
    @Override
    public void add(Triple triple) {
        deadline.checkSignal();
        if (!base.contains(triple)) {
            size++;
        }
        if (size > limit) {
            throw BoundedRows.tooMany(limit, "triples");
        }
        base.add(triple);
    }

    @Override
    public void performAdd(Triple triple) {
        add(triple);
    }
}
