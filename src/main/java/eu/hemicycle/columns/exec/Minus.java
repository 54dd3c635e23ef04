package eu.hemicycle.columns.exec;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * Only those rows that no row of another pattern is compatible with and has a variable in common with for which both have a
 * value (SPARQL 1.1 section 18.5).
 */
final class Minus extends Operator {

    private final Operator left;
    private final Operator right;
    private final int[] leftKeys;
    private final int[] rightKeys;
    private @Nullable CompatibleRows taken;

    /** @param common of both sides, one at least */
    Minus(Operator left, Operator right, List<Var> common) {
        super(left.shape(), left.work());
        this.left = left;
        this.right = new Distinct(new Project(right, common));
        this.leftKeys = CompatibleRows.keys(common, left.shape());
        this.rightKeys = CompatibleRows.keys(common, this.right.shape());
    }

    @Override
    @Nullable
    Batch produce() {
        for (Batch batch = left.next(); batch != null; batch = left.next()) {
            CompatibleRows others = taken();
            int[][] keys = Batch.pick(batch.columns(), leftKeys);
            int[] places = new int[batch.rows()];
            int count = 0;
            for (int row = 0; row < batch.rows(); row++) {
                places[count] = row;
                count += isTaken(keys, row, others) ? 0 : 1;
            }
            if (count > 0) {
                return batch.select(places, count);
            }
        }
        return null;
    }

    private CompatibleRows taken() {
        CompatibleRows known = taken;
        if (known == null) {
            known = CompatibleRows.of(right, rightKeys);
            taken = known;
        }
        return known;
    }

    private static boolean isTaken(int[][] keys, int row, CompatibleRows others) {
        int mask = CompatibleRows.mask(keys, row);
        for (int kind = 0; kind < others.kinds(); kind++) {
            CompatibleRows.Kind one = others.kind(kind);
            int shared = one.shared(mask);
            if (shared != 0 && one.table(shared).first(keys, row) != CompatibleRows.NONE) {
                return true;
            }
        }
        return false;
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
