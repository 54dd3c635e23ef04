package eu.hemicycle.columns.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan, which makes batches out of those of others. After its end it may be asked again, for a {@link Seed}
 * below it can have got new rows.
 */
abstract class Operator {

    private final Shape shape;
    private final Work work;
    private long made;

    Operator(Shape shape, Work work) {
        this.shape = shape;
        this.work = work;
    }

    Shape shape() {
        return shape;
    }

    Work work() {
        return work;
    }

    /** The next rows, one at least; null at the end. */
    final @Nullable Batch next() {
        Batch batch = produce();
        int rows = batch == null ? 0 : batch.rows();
        work.made(rows);
        made += rows;
        return batch;
    }

    abstract @Nullable Batch produce();

    /** What it does, in words of the algebra. */
    abstract String describe();

    /** The steps whose rows it takes. */
    abstract List<Operator> inputs();

    /** How many rows it has made so far. */
    long made() {
        return made;
    }
}
