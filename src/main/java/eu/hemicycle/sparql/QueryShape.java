package eu.hemicycle.sparql;

import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.Element1;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed query once: how many operators stand within operators when it is executed, and whether it calls other
 * services, wherever that is hidden. Execution descends once per level, in a thread whose stack is not endless.
 */
final class QueryShape {

    private QueryShape() {}

    /**
     * How deep the operators of a query go. The members of a group and the parts of a sequence count one each, because
     * ARQ joins them one inside the other.
     *
     * @throws Refused if it contains SERVICE, in an EXISTS or a sub-query as elsewhere
     */
    static int depth(Query query) {
        int clauses = query.getProject().getExprs().size()
                + query.getHavingExprs().size()
                + query.getAggregators().size();
        int expressions = Math.max(
                deepest(query.getProject().getExprs().values(), QueryShape::depth),
                Math.max(
                        deepest(query.getHavingExprs(), QueryShape::depth),
                        Math.max(
                                deepest(query.getGroupBy().getExprs().values(), QueryShape::depth),
                                deepest(conditions(query), condition -> depth(condition.getExpression())))));
        return clauses + Math.max(expressions, depth(query.getQueryPattern()));
    }

    private static List<SortCondition> conditions(Query query) {
        return query.hasOrderBy() ? query.getOrderBy() : List.of();
    }

    private static int depth(@Nullable Element element) {
        if (element instanceof ElementService service) {
            throw new Refused(
                    ProblemType.SERVICE_REFUSED,
                    "The query asks the service %s. This endpoint asks no others; let a client that federates do it."
                            .formatted(service.getServiceNode()));
        }
        if (element instanceof ElementGroup group) {
            return chain(group.getElements(), QueryShape::depth);
        }
        if (element instanceof ElementUnion union) {
            return chain(union.getElements(), QueryShape::depth);
        }
        if (element instanceof ElementPathBlock block) {
            return chain(block.getPattern().getList(), QueryShape::depth);
        }
        return 1 + inner(element);
    }

    private static int inner(@Nullable Element element) {
        if (element instanceof ElementSubQuery sub) {
            return depth(sub.getQuery());
        }
        if (element instanceof ElementFilter filter) {
            return depth(filter.getExpr());
        }
        if (element instanceof ElementBind bind) {
            return depth(bind.getExpr());
        }
        return contained(element);
    }

    private static int contained(@Nullable Element element) {
        if (element instanceof ElementOptional optional) {
            return depth(optional.getOptionalElement());
        }
        if (element instanceof ElementMinus minus) {
            return depth(minus.getMinusElement());
        }
        if (element instanceof ElementNamedGraph graph) {
            return depth(graph.getElement());
        }
        return element instanceof Element1 one ? depth(one.getElement()) : 0;
    }

    private static int depth(TriplePath triple) {
        return triple.getPath() == null ? 0 : depth(triple.getPath());
    }

    private static int depth(@Nullable Path path) {
        if (path instanceof P_Path1 one) {
            return 1 + depth(one.getSubPath());
        }
        if (path instanceof P_Path2 two) {
            return 1 + Math.max(depth(two.getLeft()), depth(two.getRight()));
        }
        return 1;
    }

    private static int depth(@Nullable Expr expression) {
        if (expression instanceof ExprFunctionOp exists) {
            return 1 + depth(exists.getElement());
        }
        if (expression instanceof ExprFunction function) {
            return 1 + deepest(function.getArgs(), QueryShape::depth);
        }
        if (expression instanceof ExprAggregator aggregator) {
            var arguments = aggregator.getAggregator().getExprList();
            return 1 + (arguments == null ? 0 : deepest(arguments.getList(), QueryShape::depth));
        }
        return 1;
    }

    private static <T> int chain(Collection<T> members, ToIntFunction<T> depth) {
        return members.size() + deepest(members, depth);
    }

    private static <T> int deepest(Iterable<T> members, ToIntFunction<? super T> depth) {
        int deepest = 0;
        for (T member : members) {
            deepest = Math.max(deepest, depth.applyAsInt(member));
        }
        return deepest;
    }
}
