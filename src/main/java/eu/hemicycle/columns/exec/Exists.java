package eu.hemicycle.columns.exec;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** Only those rows for which a pattern has a solution, or has none. */
final class Exists extends Operator {

    private final Operator left;
    private final Operator pattern;
    private final Seed seed;
    private final int numbers;
    private final boolean wanted;

    private Exists(Operator left, Seed seed, Operator pattern, int numbers, boolean wanted) {
        super(left.shape(), left.work());
        this.left = left;
        this.seed = seed;
        this.pattern = pattern;
        this.numbers = numbers;
        this.wanted = wanted;
    }

    /** @param join makes the pattern on top of the rows */
    static Exists of(Operator left, int depth, boolean wanted, UnaryOperator<Operator> join) {
        Var number = Var.alloc("/row" + depth);
        Seed seed = new Seed(left.shape().with(number, false), left.work());
        Operator pattern = join.apply(seed);
        return new Exists(left, seed, pattern, pattern.shape().column(number), wanted);
    }

    @Override
    @Nullable
    Batch produce() {
        for (Batch batch = left.next(); batch != null; batch = left.next()) {
            boolean[] matched = matched(batch);
            int[] places = new int[batch.rows()];
            int count = 0;
            for (int row = 0; row < batch.rows(); row++) {
                places[count] = row;
                count += matched[row] == wanted ? 1 : 0;
            }
            if (count > 0) {
                return batch.select(places, count);
            }
        }
        return null;
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
        return wanted ? "exists" : "not exists";
    }

    @Override
    List<Operator> inputs() {
        return List.of(left, pattern);
    }
}
