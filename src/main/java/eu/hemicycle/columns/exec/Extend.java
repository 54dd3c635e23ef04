package eu.hemicycle.columns.exec;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** One more column, worked out row by row. */
final class Extend extends Operator {

    /** A value for a row. */
    interface Value {
        /** @return an id; 0 if the expression is an error */
        int of(Batch batch, int row);

        String describe();
    }

    private final Operator input;
    private final Var variable;
    private final Value value;

    Extend(Operator input, Var variable, Value value) {
        super(input.shape().with(variable, true), input.work());
        this.input = input;
        this.variable = variable;
        this.value = value;
    }

    @Override
    @Nullable
    Batch produce() {
        Batch batch = input.next();
        if (batch == null) {
            return null;
        }
        int[] ids = new int[batch.rows()];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = value.of(batch, row);
        }
        return batch.with(ids);
    }

    @Override
    String describe() {
        return "extend " + variable + " = " + value.describe();
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
