package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * All rows, each with what an optional part adds to it, or without values where that adds nothing. The optional part gets
 * the rows in batches, numbered, so that those to which it added nothing can be told.
 */
final class LeftJoin extends Operator {

    private final Operator left;
    private final Operator right;
    private final Seed seed;
    private final int numbers;
    private @Nullable Batch rows;
    private boolean[] matched = {};

    private LeftJoin(Operator left, Seed seed, Operator right, int numbers, Shape shape) {
        super(shape, left.work());
        this.left = left;
        this.seed = seed;
        this.right = right;
        this.numbers = numbers;
    }

    /** @param optional makes the optional part on top of the rows */
    static LeftJoin of(Operator left, int depth, UnaryOperator<Operator> optional) {
        Shape shape = left.shape();
        Var number = Var.alloc("/row" + depth);
        Seed seed = new Seed(shape.with(number, false), left.work());
        Operator right = optional.apply(seed);
        List<Var> more = new ArrayList<>(right.shape().vars());
        more.removeAll(seed.shape().vars());
        return new LeftJoin(left, seed, right, right.shape().column(number), shape.with(more, Set.copyOf(more)));
    }

    @Override
    @Nullable
    Batch produce() {
        while (true) {
            Batch current = rows;
            if (current == null) {
                current = left.next();
                if (current == null) {
                    return null;
                }
                rows = current;
                matched = new boolean[current.rows()];
                seed.put(numbered(current));
            }
            Batch found = right.next();
            if (found != null) {
                return joined(found);
            }
            rows = null;
            Batch alone = alone(current);
            if (alone != null) {
                return alone;
            }
        }
    }

    /** The rows, and which of them each is. */
    static Batch numbered(Batch batch) {
        int[] numbers = new int[batch.rows()];
        Arrays.setAll(numbers, i -> i);
        return batch.with(numbers);
    }

    private Batch joined(Batch found) {
        int[] row = found.columns()[numbers];
        for (int i = 0; i < found.rows(); i++) {
            matched[row[i]] = true;
        }
        int[][] columns = new int[shape().vars().size()][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] =
                    found.columns()[right.shape().column(shape().vars().get(column))];
        }
        return new Batch(found.rows(), columns);
    }

    private @Nullable Batch alone(Batch current) {
        int[] places = new int[current.rows()];
        int count = 0;
        for (int row = 0; row < current.rows(); row++) {
            places[count] = row;
            count += matched[row] ? 0 : 1;
        }
        if (count == 0) {
            return null;
        }
        int[][] columns = new int[shape().vars().size()][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = column < current.columns().length
                    ? Batch.select(current.columns()[column], places, count)
                    : new int[count];
        }
        return new Batch(count, columns);
    }

    @Override
    String describe() {
        return "optional";
    }

    @Override
    List<Operator> inputs() {
        return List.of(left, right);
    }
}
