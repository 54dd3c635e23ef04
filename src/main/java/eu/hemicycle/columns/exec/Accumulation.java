package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** Whatever ARQ has an accumulator for. */
final class Accumulation implements Aggregate {

    private final Aggregator aggregator;
    private final Terms terms;
    private final FunctionEnv env;
    private final RowValues values;
    private final List<Accumulator> accumulators = new ArrayList<>();

    /** @param shape of the rows, as far as the aggregate may see them */
    Accumulation(Aggregator aggregator, Shape shape, Terms terms, FunctionEnv env) {
        this.aggregator = aggregator;
        this.terms = terms;
        this.env = env;
        this.values = values(aggregator.getExprList(), shape, terms);
    }

    private static RowValues values(ExprList expressions, Shape shape, Terms terms) {
        if (expressions == null) {
            return RowValues.all(shape, terms);
        }
        Set<Var> vars = new HashSet<>();
        expressions.forEach(expr -> vars.addAll(expr.getVarsMentioned()));
        return RowValues.of(vars, shape, terms);
    }

    @Override
    public void add(Batch batch, int[] groups, int count) {
        while (accumulators.size() < count) {
            accumulators.add(aggregator.createAccumulator());
        }
        for (int row = 0; row < batch.rows(); row++) {
            accumulators.get(groups[row]).accumulate(values.of(batch, row), env);
        }
    }

    @Override
    public int result(int group) {
        if (group >= accumulators.size()) {
            return terms.id(aggregator.getValueEmpty());
        }
        NodeValue value = accumulators.get(group).getValue();
        return value == null ? 0 : terms.id(value.asNode());
    }
}
