package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * Only those rows that no row of another pattern agrees with (SPARQL 1.1 section 18.5). What both sides have in common has a
 * value on both sides in all rows; there is something in common.
 */
final class Minus extends Operator {

    private final Operator left;
    private final Operator right;
    private final int[] leftKeys;
    private final int[] rightKeys;
    private @Nullable RowTable taken;

    Minus(Operator left, Operator right, List<Var> common) {
        super(left.shape(), left.work());
        this.left = left;
        this.right = right;
        for (Var variable : common) {
            if (!left.shape().isBound(variable) || !right.shape().isBound(variable)) {
                throw new Unsupported("MINUS by " + variable + ", which may have no value");
            }
        }
        this.leftKeys = common.stream().mapToInt(left.shape()::column).toArray();
        this.rightKeys = common.stream().mapToInt(right.shape()::column).toArray();
    }

    static List<Var> common(Operator left, Operator right) {
        List<Var> common = new ArrayList<>(left.shape().vars());
        common.retainAll(right.shape().vars());
        return common;
    }

    @Override
    @Nullable
    Batch produce() {
        if (taken == null) {
            taken = taken();
        }
        for (Batch batch = left.next(); batch != null; batch = left.next()) {
            int[][] keys = Batch.pick(batch.columns(), leftKeys);
            int[] places = new int[batch.rows()];
            int count = 0;
            for (int row = 0; row < batch.rows(); row++) {
                places[count] = row;
                count += taken.find(keys, row) < 0 ? 1 : 0;
            }
            if (count > 0) {
                return batch.select(places, count);
            }
        }
        return null;
    }

    private RowTable taken() {
        RowTable rows = new RowTable(rightKeys.length, work());
        for (Batch batch = right.next(); batch != null; batch = right.next()) {
            int[][] keys = Batch.pick(batch.columns(), rightKeys);
            for (int row = 0; row < batch.rows(); row++) {
                rows.add(keys, row);
            }
        }
        return rows;
    }

    @Override
    String describe() {
        return "minus";
    }

    @Override
    List<Operator> inputs() {
        return List.of(left, right);
    }
}
