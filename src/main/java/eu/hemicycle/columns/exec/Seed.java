package eu.hemicycle.columns.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are put in from outside. */
final class Seed extends Operator {

    private @Nullable Batch batch;

    Seed(Shape shape, Work work) {
        super(shape, work);
    }

    /** One row without columns: what a pattern is joined with at first. */
    static Seed unit(Work work) {
        Seed unit = new Seed(Shape.NONE, work);
        unit.put(new Batch(1));
        return unit;
    }

    void put(Batch rows) {
        batch = rows;
    }

    @Override
    @Nullable
    Batch produce() {
        Batch rows = batch;
        batch = null;
        return rows;
    }

    @Override
    String describe() {
        return shape().vars().isEmpty() ? "unit" : "rows of the other side";
    }

    @Override
    List<Operator> inputs() {
        return List.of();
    }
}
