package eu.hemicycle.columns.exec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** Some of the columns, or such as have no values. */
final class Project extends Operator {

    private final Operator input;
    private final int[] from;

    Project(Operator input, List<Var> vars) {
        super(shape(input.shape(), vars), input.work());
        this.input = input;
        this.from = vars.stream().mapToInt(input.shape()::column).toArray();
    }

    private static Shape shape(Shape shape, List<Var> vars) {
        Set<Var> optional = new HashSet<>(vars);
        optional.removeIf(shape::isBound);
        return new Shape(vars, optional);
    }

    @Override
    @Nullable
    Batch produce() {
        Batch batch = input.next();
        if (batch == null) {
            return null;
        }
        int[][] columns = new int[from.length][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = from[column] < 0 ? new int[batch.rows()] : batch.columns()[from[column]];
        }
        return new Batch(batch.rows(), columns);
    }

    @Override
    String describe() {
        return "project " + shape().vars();
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
