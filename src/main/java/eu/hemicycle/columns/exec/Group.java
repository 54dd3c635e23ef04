package eu.hemicycle.columns.exec;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Rows by what they have in common, with what is worked out over each group. */
final class Group extends Operator {

    /** What is worked out over the rows of each group. */
    private abstract static class Aggregate {

        /** @param groups the group of each row */
        abstract void add(Batch batch, int[] groups, int count);

        /** The result for a group; 0 if it is an error. */
        abstract int result(int group);
    }

    /** Rows, or rows in which a column has a value, or values of that column. */
    private final class Counting extends Aggregate {

        private final int column;
        private final boolean distinct;
        private final LongOpenHashSet known = new LongOpenHashSet();
        private long[] counts = new long[256];

        Counting(int column, boolean distinct) {
            this.column = column;
            this.distinct = distinct;
        }

        @Override
        void add(Batch batch, int[] groups, int count) {
            if (counts.length < count) {
                counts = Arrays.copyOf(counts, Math.max(count, 2 * counts.length));
            }
            int before = known.size();
            for (int row = 0; row < batch.rows(); row++) {
                int id = column < 0 ? 1 : batch.columns()[column][row];
                if (id != 0 && (!distinct || known.add((long) groups[row] << Integer.SIZE | id & 0xFFFFFFFFL))) {
                    counts[groups[row]]++;
                }
            }
            work().keep(known.size() - before);
        }

        @Override
        int result(int group) {
            long count = group < counts.length ? counts[group] : 0;
            return terms.id(NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
        }
    }

    /** Whatever ARQ has an accumulator for. */
    private final class Accumulating extends Aggregate {

        private final ExprAggregator aggregator;
        private final RowValues values;
        private final List<Accumulator> accumulators = new ArrayList<>();

        Accumulating(ExprAggregator aggregator) {
            this.aggregator = aggregator;
            Set<Var> vars = new HashSet<>();
            if (aggregator.getAggregator().getExprList() != null) {
                aggregator.getAggregator().getExprList().forEach(expr -> vars.addAll(expr.getVarsMentioned()));
            }
            this.values = aggregator.getAggregator().getExprList() == null
                    ? RowValues.all(input.shape(), terms)
                    : RowValues.of(vars, input.shape(), terms);
        }

        @Override
        void add(Batch batch, int[] groups, int count) {
            while (accumulators.size() < count) {
                accumulators.add(aggregator.getAggregator().createAccumulator());
            }
            for (int row = 0; row < batch.rows(); row++) {
                accumulators.get(groups[row]).accumulate(values.of(batch, row), env);
            }
        }

        @Override
        int result(int group) {
            if (group >= accumulators.size()) {
                return terms.id(aggregator.getAggregator().getValueEmpty());
            }
            NodeValue value = accumulators.get(group).getValue();
            return value == null ? 0 : terms.id(value.asNode());
        }
    }

    private final Operator input;
    private final int[] keys;
    private final List<Aggregate> aggregates;
    private final Terms terms;
    private final FunctionEnv env;
    private final int size;
    private Rows.@Nullable Source grouped;

    Group(Operator input, List<Var> by, List<ExprAggregator> wanted, Terms terms, FunctionEnv env, int size) {
        super(shape(input.shape(), by, wanted), input.work());
        this.input = input;
        this.terms = terms;
        this.env = env;
        this.size = size;
        this.keys = by.stream().mapToInt(input.shape()::column).toArray();
        this.aggregates = wanted.stream().map(this::aggregate).toList();
    }

    private static Shape shape(Shape input, List<Var> by, List<ExprAggregator> wanted) {
        List<Var> vars = new ArrayList<>(by);
        wanted.forEach(aggregator -> vars.add(aggregator.getVar()));
        Set<Var> optional = new HashSet<>(vars);
        by.stream().filter(input::isBound).forEach(optional::remove);
        return new Shape(vars, optional);
    }

    private Aggregate aggregate(ExprAggregator wanted) {
        return switch (AggregateForm.of(wanted.getAggregator())) {
            case COUNT_ROWS -> new Counting(-1, false);
            case COUNT_VALUES -> new Counting(column(wanted), false);
            case COUNT_DISTINCT -> new Counting(column(wanted), true);
            case OTHER -> new Accumulating(wanted);
        };
    }

    private int column(ExprAggregator wanted) {
        int column =
                input.shape().column(wanted.getAggregator().getExprList().get(0).asVar());
        if (column < 0) {
            throw new Unsupported("an aggregate of " + wanted.getAggregator() + ", which no pattern binds");
        }
        return column;
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
