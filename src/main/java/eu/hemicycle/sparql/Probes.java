package eu.hemicycle.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;

/**
 * Knows the queries that only ask whether the endpoint is there. Monitors send them day and night; each is the look-up
 * of one index entry, so they neither wait nor count.
 */
final class Probes {

    private Probes() {}

    /** Whether a query is an ASK, or a SELECT of one row, over at most one triple pattern without repeated variables. */
    static boolean isProbe(Query query) {
        if (query.hasDatasetDescription()) {
            return false;
        }
        if (query.isAskType()) {
            return isLookup(Algebra.compile(query));
        }
        return query.isSelectType() && isLookup(withoutSlice(Algebra.compile(query)));
    }

    /** What is under a slice of at most one row from the start; without one, only the empty pattern is as cheap. */
    private static Op withoutSlice(Op op) {
        if (op instanceof OpSlice slice && slice.getStart() <= 0 && slice.getLength() >= 0 && slice.getLength() <= 1) {
            Op sub = slice.getSubOp();
            return sub instanceof OpProject project ? project.getSubOp() : sub;
        }
        return isNothing(op) ? op : OpNull.create();
    }

    private static boolean isLookup(Op op) {
        return isNothing(op)
                || (op instanceof OpBGP bgp
                        && bgp.getPattern().size() == 1
                        && hasDistinctVariables(bgp.getPattern().get(0)));
    }

    private static boolean isNothing(Op op) {
        return op instanceof OpTable table && table.isJoinIdentity();
    }

    private static boolean hasDistinctVariables(Triple triple) {
        Set<Node> seen = new HashSet<>();
        return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream()
                .filter(Node::isVariable)
                .allMatch(seen::add);
    }
}
