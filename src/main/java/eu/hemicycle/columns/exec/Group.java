package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Rows by what they have in common, with what is worked out over each group. */
final class Group extends Operator {

    private final Operator input;
    private final int[] keys;
    private final List<Aggregate> aggregates;
    private final int size;
    private Rows.@Nullable Source grouped;

    /**
     * @param pattern the columns that aggregates see, the first ones of the input; not those made to group by
     * @param size the most rows of a batch
     */
    Group(
            Operator input,
            Shape pattern,
            List<Var> by,
            List<ExprAggregator> wanted,
            Terms terms,
            FunctionEnv env,
            int size) {
        super(shape(input.shape(), by, wanted), input.work());
        this.input = input;
        this.size = size;
        this.keys = by.stream().mapToInt(input.shape()::column).toArray();
        this.aggregates = wanted.stream()
                .map(ExprAggregator::getAggregator)
                .map(one -> aggregate(one, pattern, terms, env))
                .toList();
    }

    private static Shape shape(Shape input, List<Var> by, List<ExprAggregator> wanted) {
        List<Var> vars = new ArrayList<>(by);
        wanted.forEach(aggregator -> vars.add(aggregator.getVar()));
        Set<Var> optional = new HashSet<>(vars);
        by.stream().filter(input::isBound).forEach(optional::remove);
        return new Shape(vars, optional);
    }

    private Aggregate aggregate(Aggregator wanted, Shape pattern, Terms terms, FunctionEnv env) {
        return switch (AggregateForm.of(wanted)) {
            case COUNT_ROWS -> Count.rows(terms);
            case COUNT_DISTINCT_ROWS ->
                Count.distinctRows(
                        pattern.named().stream().mapToInt(pattern::column).toArray(), terms, work());
            case COUNT_VALUES -> Count.values(column(wanted, pattern), terms);
            case COUNT_DISTINCT -> Count.distinctValues(column(wanted, pattern), terms, work());
            case LEAST -> new Extreme(column(wanted, pattern), -1, terms);
            case GREATEST -> new Extreme(column(wanted, pattern), 1, terms);
            case SUM -> new Total(column(wanted, pattern), false, terms);
            case AVERAGE -> new Total(column(wanted, pattern), true, terms);
            case OTHER -> new Accumulation(wanted, pattern, terms, env);
        };
    }

    private static int column(Aggregator wanted, Shape pattern) {
        return pattern.column(wanted.getExprList().get(0).asVar());
    }

    @Override
    @Nullable
    Batch produce() {
        if (grouped == null) {
            grouped = group();
        }
        return grouped.next();
    }

    private Rows.Source group() {
        RowTable groups = new RowTable(keys.length, work());
        int[] of = {};
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            if (of.length < batch.rows()) {
                of = new int[batch.rows()];
            }
            assign(batch, groups, of);
            for (Aggregate aggregate : aggregates) {
                aggregate.add(batch, of, groups.size());
            }
        }
        int count = keys.length == 0 ? 1 : groups.size();
        return new Rows.Source(shape(), work(), columns(groups, count), count, size, describe());
    }

    /** Rows side by side are often of one group. */
    private void assign(Batch batch, RowTable groups, int[] of) {
        int[][] by = Batch.pick(batch.columns(), keys);
        for (int row = 0; row < batch.rows(); row++) {
            of[row] = row > 0 && isSame(by, row) ? of[row - 1] : groups.add(by, row);
        }
    }

    private static boolean isSame(int[][] columns, int row) {
        for (int[] column : columns) {
            if (column[row] != column[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private int[][] columns(RowTable groups, int count) {
        int[][] columns = new int[shape().vars().size()][count];
        for (int group = 0; group < count; group++) {
            for (int key = 0; key < keys.length; key++) {
                columns[key][group] = groups.get(group, key);
            }
            for (int aggregate = 0; aggregate < aggregates.size(); aggregate++) {
                columns[keys.length + aggregate][group] =
                        aggregates.get(aggregate).result(group);
            }
        }
        return columns;
    }

    @Override
    String describe() {
        return "group by " + shape().vars().subList(0, keys.length) + ", "
                + shape().vars().subList(keys.length, shape().vars().size());
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
