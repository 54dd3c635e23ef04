package eu.hemicycle.columns.exec;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** Whether a pattern has a solution for a row: only those rows for which it has, or has none; or all, with a column that says so. */
final class Exists extends Operator {

    private final Operator left;
    private final Operator pattern;
    private final Seed seed;
    private final int numbers;
    private final Answer answer;

    /** What is made of rows for which the pattern has a solution, and of others. */
    private sealed interface Answer {}

    private record Only(boolean wanted) implements Answer {}

    private record Told(int yes, int no) implements Answer {}

    private Exists(Operator left, Seed seed, Operator pattern, int numbers, Shape shape, Answer answer) {
        super(shape, left.work());
        this.left = left;
        this.seed = seed;
        this.pattern = pattern;
        this.numbers = numbers;
        this.answer = answer;
    }

    private static Exists of(Operator left, int depth, UnaryOperator<Operator> join, Shape shape, Answer answer) {
        Var number = Var.alloc("/row" + depth);
        Seed seed = new Seed(left.shape().with(number, false), left.work());
        Operator pattern = join.apply(seed);
        return new Exists(left, seed, pattern, pattern.shape().column(number), shape, answer);
    }

    /** @param join makes the pattern on top of the rows */
    static Exists only(Operator left, int depth, boolean wanted, UnaryOperator<Operator> join) {
        return of(left, depth, join, left.shape(), new Only(wanted));
    }

    /** @param into the new column */
    static Exists told(Operator left, int depth, Var into, Terms terms, UnaryOperator<Operator> join) {
        Answer answer = new Told(terms.id(NodeValue.TRUE.asNode()), terms.id(NodeValue.FALSE.asNode()));
        return of(left, depth, join, left.shape().with(into, false), answer);
    }

    @Override
    @Nullable
    Batch produce() {
        for (Batch batch = left.next(); batch != null; batch = left.next()) {
            boolean[] matched = matched(batch);
            Batch answered = answer instanceof Only only
                    ? only(batch, matched, only.wanted)
                    : told(batch, matched, (Told) answer);
            if (answered.rows() > 0) {
                return answered;
            }
        }
        return null;
    }

    private static Batch only(Batch batch, boolean[] matched, boolean wanted) {
        int[] places = new int[batch.rows()];
        int count = 0;
        for (int row = 0; row < batch.rows(); row++) {
            places[count] = row;
            count += matched[row] == wanted ? 1 : 0;
        }
        return batch.select(places, count);
    }

    private static Batch told(Batch batch, boolean[] matched, Told told) {
        int[] column = new int[batch.rows()];
        for (int row = 0; row < column.length; row++) {
            column[row] = matched[row] ? told.yes : told.no;
        }
        return batch.with(column);
    }

    private boolean[] matched(Batch batch) {
        boolean[] matched = new boolean[batch.rows()];
        seed.put(LeftJoin.numbered(batch));
        for (Batch found = pattern.next(); found != null; found = pattern.next()) {
            for (int i = 0; i < found.rows(); i++) {
                matched[found.columns()[numbers][i]] = true;
            }
        }
        return matched;
    }

    @Override
    String describe() {
        return answer instanceof Only only && !only.wanted ? "not exists" : "exists";
    }

    @Override
    List<Operator> inputs() {
        return List.of(left, pattern);
    }
}
