package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Other ways to write a query, which have the same answer by the standard. */
final class Rewritten {

    private Rewritten() {}

    /** Each way is one query, or several whose answers add up. */
    static List<List<Query>> ways(Query query) {
        List<List<Query>> ways = new ArrayList<>();
        ways.add(List.of(by(new Backwards(), query)));
        ways.add(List.of(by(new Filtered(), query)));
        List<Query> split = split(query);
        if (!split.isEmpty()) {
            ways.add(split);
        }
        return ways;
    }

    private static Query by(ElementTransform transform, Query query) {
        return QueryTransformOps.transform(query, transform, new ExprTransformApplyElementTransform(transform));
    }

    /** Patterns in the other order, within a basic pattern and of a UNION. */
    private static final class Backwards extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementPathBlock element) {
            List<TriplePath> triples = new ArrayList<>(element.getPattern().getList());
            Collections.reverse(triples);
            ElementPathBlock backwards = new ElementPathBlock();
            triples.forEach(backwards::addTriplePath);
            return backwards;
        }

        @Override
        public Element transform(ElementUnion element, List<Element> members) {
            ElementUnion backwards = new ElementUnion();
            for (int i = members.size() - 1; i >= 0; i--) {
                backwards.addElement(members.get(i));
            }
            return backwards;
        }
    }

    private static final class Filtered extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementGroup element, List<Element> members) {
            ElementGroup filtered = new ElementGroup();
            members.forEach(filtered::addElement);
            filtered.addElement(new ElementFilter(NodeValue.TRUE));
            return filtered;
        }
    }

    /** A query for each branch of a UNION that stands in the outermost group; none if its answers do not add up. */
    private static List<Query> split(Query query) {
        boolean plain = query.isQueryResultStar()
                && !query.isDistinct()
                && !query.isReduced()
                && !query.hasOrderBy()
                && !query.hasLimit()
                && !query.hasAggregators();
        if (!plain || !(query.getQueryPattern() instanceof ElementGroup group)) {
            return List.of();
        }
        int place = IntStream.range(0, group.size())
                .filter(i -> group.get(i) instanceof ElementUnion)
                .findFirst()
                .orElse(-1);
        return place < 0
                ? List.of()
                : ((ElementUnion) group.get(place))
                        .getElements().stream()
                                .map(branch -> with(query, group, place, branch))
                                .toList();
    }

    private static Query with(Query query, ElementGroup group, int place, Element branch) {
        ElementGroup changed = new ElementGroup();
        for (int i = 0; i < group.size(); i++) {
            changed.addElement(i == place ? branch : group.get(i));
        }
        Query one = query.cloneQuery();
        one.setQueryPattern(changed);
        return one;
    }
}
