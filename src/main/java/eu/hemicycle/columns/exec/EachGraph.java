package eu.hemicycle.columns.exec;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.Expr;

/**
 * What is the same in each graph by itself and over quads of all graphs that are joined by the graph: patterns each of which
 * gives the graph, and expressions that do not know it.
 */
final class EachGraph {

    private EachGraph() {}

    /** @param graph the name or the variable of the graph */
    static boolean has(Node graph, Op op) {
        if (op instanceof OpBGP bgp) {
            return !bgp.getPattern().isEmpty();
        }
        if (op instanceof OpFilter filter) {
            return are(graph, filter.getExprs().getList().stream(), filter.getSubOp());
        }
        if (op instanceof OpExtendAssign extend) {
            return !extend.getVarExprList().getVars().contains(graph)
                    && are(graph, extend.getVarExprList().getExprs().values().stream(), extend.getSubOp());
        }
        if (op instanceof OpLeftJoin optional) {
            Stream<Expr> conditions =
                    optional.getExprs() == null ? Stream.of() : optional.getExprs().getList().stream();
            return are(graph, conditions, optional.getLeft(), optional.getRight());
        }
        return op instanceof OpTriple || isOfParts(graph, op);
    }

    private static boolean isOfParts(Node graph, Op op) {
        if (op instanceof OpJoin both) {
            return are(graph, Stream.of(), both.getLeft(), both.getRight());
        }
        if (op instanceof OpUnion either) {
            return are(graph, Stream.of(), either.getLeft(), either.getRight());
        }
        if (op instanceof OpConditional optional) {
            return are(graph, Stream.of(), optional.getLeft(), optional.getRight());
        }
        if (op instanceof OpLabel label) {
            return has(graph, label.getSubOp());
        }
        List<Op> several = op instanceof OpSequence sequence
                ? sequence.getElements()
                : op instanceof OpDisjunction either ? either.getElements() : List.of();
        return !several.isEmpty() && several.stream().allMatch(one -> has(graph, one));
    }

    private static boolean are(Node graph, Stream<Expr> exprs, Op... parts) {
        return exprs.allMatch(expr -> Expressions.patterns(expr).isEmpty()
                        && !expr.getVarsMentioned().contains(graph))
                && Stream.of(parts).allMatch(part -> has(graph, part));
    }
}
