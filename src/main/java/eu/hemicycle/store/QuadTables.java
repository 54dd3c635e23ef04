package eu.hemicycle.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes rows of patches into TDB2's tables. A document repeats each of its terms several times, and its neighbours have
 * many of them, too: the number of each is asked for once. Belongs to one group of patches, in a write transaction of
 * this thread.
 */
final class QuadTables extends RDFChangesBase {

    private final DatasetGraph dataset;
    private final NodeTable terms;
    private final TupleTable quads;
    private final Map<Node, NodeId> numbers = new HashMap<>();

    QuadTables(DatasetGraph dataset) {
        NodeTupleTable table =
                TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
        this.dataset = dataset;
        this.terms = table.getNodeTable();
        this.quads = table.getTupleTable();
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        quads.add(TupleFactory.create4(number(graph), number(subject), number(predicate), number(object)));
    }

    private NodeId number(Node term) {
        return numbers.computeIfAbsent(term, terms::getAllocateNodeId);
    }

    /** The transaction is not the patch's. */
    @Override
    public void txnAbort() {
        throw new IllegalStateException("A patch aborts the transaction of its group");
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        dataset.delete(graph, subject, predicate, object);
    }
}
