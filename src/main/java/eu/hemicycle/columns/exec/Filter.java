package eu.hemicycle.columns.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only those rows that pass a test. */
final class Filter extends Operator {

    private final Operator input;
    private final Test test;

    Filter(Operator input, Test test) {
        super(input.shape(), input.work());
        this.input = input;
        this.test = test;
    }

    @Override
    @Nullable
    Batch produce() {
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            int[] places = new int[batch.rows()];
            int count = 0;
            for (int row = 0; row < batch.rows(); row++) {
                places[count] = row;
                count += test.passes(batch, row) ? 1 : 0;
            }
            if (count == batch.rows()) {
                return batch;
            }
            if (count > 0) {
                return batch.select(places, count);
            }
        }
        return null;
    }

    @Override
    String describe() {
        return "filter " + test.describe();
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
