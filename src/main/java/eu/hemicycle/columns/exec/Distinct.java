package eu.hemicycle.columns.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each different row once. */
final class Distinct extends Operator {

    private final Operator input;
    private final RowTable known;

    Distinct(Operator input) {
        super(input.shape(), input.work());
        this.input = input;
        this.known = new RowTable(input.shape().vars().size(), input.work());
    }

    @Override
    @Nullable
    Batch produce() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            int[] places = new int[batch.rows()];
            int count = 0;
            for (int row = 0; row < batch.rows(); row++) {
                int before = known.size();
                known.add(batch.columns(), row);
                places[count] = row;
                count += known.size() - before;
            }
            if (count > 0) {
                return batch.select(places, count);
            }
        }
        return null;
    }

    @Override
    String describe() {
        return "distinct";
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
