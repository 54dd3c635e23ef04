package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.Generation.Predicate;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.jspecify.annotations.Nullable;

/** The graphs that have quads of one pattern, with how many, counted without going through the quads. */
final class GraphCounts extends Operator {

    private final String pattern;
    private final List<Predicate> predicates;
    private final Terms terms;
    private final int size;
    private Rows.@Nullable Source groups;

    private GraphCounts(String pattern, List<Predicate> predicates, List<Var> vars, Terms terms, Work work, int size) {
        super(Shape.NONE.with(vars, Set.of()), work);
        this.pattern = pattern;
        this.predicates = predicates;
        this.terms = terms;
        this.size = size;
    }

    /** The names of all graphs. */
    static Operator names(Var graph, Generation generation, Terms terms, Work work, int size) {
        return new GraphCounts("GRAPH {}", generation.predicates(), List.of(graph), terms, work, size);
    }

    /**
     * Groups by the graph.
     *
     * @param graph the variable of it
     * @param wanted the counts of each group
     * @return empty if columns do not tell
     */
    static Optional<Operator> of(
            Triple pattern,
            Node graph,
            List<Var> group,
            List<ExprAggregator> wanted,
            Generation generation,
            Terms terms,
            Work work,
            int size) {
        List<Node> variables = List.of(graph, pattern.getSubject(), pattern.getObject(), pattern.getPredicate());
        boolean plain = pattern.getSubject().isVariable()
                && pattern.getObject().isVariable()
                && (pattern.getPredicate().isVariable()
                        || pattern.getPredicate().isURI())
                && variables.stream().distinct().count() == variables.size();
        boolean rows = wanted.stream().allMatch(aggregator -> isOfRows(aggregator, variables));
        if (!plain || !rows || !group.equals(List.of(graph))) {
            return Optional.empty();
        }
        List<Var> vars = new ArrayList<>(group);
        wanted.forEach(aggregator -> vars.add(aggregator.getVar()));
        List<Predicate> predicates = pattern.getPredicate().isVariable()
                ? generation.predicates()
                : List.of(IndexJoin.one(generation, terms.constant(pattern.getPredicate())));
        return Optional.of(new GraphCounts(pattern.toString(), predicates, vars, terms, work, size));
    }

    private static boolean isOfRows(ExprAggregator wanted, List<Node> variables) {
        return switch (AggregateForm.of(wanted.getAggregator())) {
            case COUNT_ROWS -> true;
            case COUNT_VALUES ->
                variables.contains(wanted.getAggregator().getExprList().get(0).asVar());
            case COUNT_DISTINCT, COUNT_DISTINCT_ROWS, LEAST, GREATEST, SUM, AVERAGE, OTHER -> false;
        };
    }

    @Override
    @Nullable
    Batch produce() {
        if (groups == null) {
            groups = counted();
        }
        return groups.next();
    }

    private Rows.Source counted() {
        Int2LongOpenHashMap counts = new Int2LongOpenHashMap();
        for (Predicate predicate : predicates) {
            predicate.graphs().forEachGraph((graph, quads) -> {
                work().made(1);
                work().keep(counts.addTo(graph, quads) == 0 ? 1 : 0);
            });
        }
        int[][] columns = new int[shape().vars().size()][counts.size()];
        int row = 0;
        for (Int2LongMap.Entry entry : counts.int2LongEntrySet()) {
            columns[0][row] = entry.getIntKey();
            for (int column = 1; column < columns.length; column++) {
                columns[column][row] = terms.id(
                        NodeFactory.createLiteralDT(Long.toString(entry.getLongValue()), XSDDatatype.XSDinteger));
            }
            row++;
        }
        return new Rows.Source(shape(), work(), columns, row, size, describe());
    }

    @Override
    String describe() {
        return "counts of quads " + pattern + ", by " + shape().vars();
    }

    @Override
    List<Operator> inputs() {
        return List.of();
    }
}
