package eu.hemicycle.columns.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows in the middle. */
final class Slice extends Operator {

    private final Operator input;
    private final String described;
    private long toSkip;
    private long toGive;

    /** @param offset, limit as in the algebra: less than 0 for none */
    Slice(Operator input, long offset, long limit) {
        super(input.shape(), input.work());
        this.input = input;
        this.toSkip = Math.max(0, offset);
        this.toGive = limit < 0 ? Long.MAX_VALUE : limit;
        this.described = "slice from %d%s".formatted(toSkip, limit < 0 ? "" : ", " + limit + " rows");
    }

    @Override
    @Nullable
    Batch produce() {
        while (toGive > 0) {
            Batch batch = input.next();
            if (batch == null) {
                return null;
            }
            int skipped = (int) Math.min(toSkip, batch.rows());
            toSkip -= skipped;
            int given = (int) Math.min(toGive, batch.rows() - skipped);
            toGive -= given;
            if (given > 0) {
                return skipped == 0 && given == batch.rows() ? batch : cut(batch, skipped, given);
            }
        }
        return null;
    }

    private static Batch cut(Batch batch, int from, int count) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = from + i;
        }
        return batch.select(places, count);
    }

    @Override
    String describe() {
        return described;
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
