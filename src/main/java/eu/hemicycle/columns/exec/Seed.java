package eu.hemicycle.columns.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are put in from outside. */
final class Seed extends Operator {

    private final boolean unit;
    private @Nullable Batch batch;

    Seed(Shape shape, Work work) {
        this(shape, work, false);
    }

    private Seed(Shape shape, Work work, boolean unit) {
        super(shape, work);
        this.unit = unit;
    }

    /** One row without columns: what a pattern is joined with at first. */
    static Seed unit(Work work) {
        Seed unit = new Seed(Shape.NONE, work, true);
        unit.put(new Batch(1));
        return unit;
    }

    /** Whether rows are nothing but the one without columns. */
    static boolean isUnit(Operator rows) {
        return rows instanceof Seed seed && seed.unit;
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
        return unit ? "unit" : "rows of the other side";
    }

    @Override
    List<Operator> inputs() {
        return List.of();
    }
}
