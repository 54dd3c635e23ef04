package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** The rows joined with each of several patterns: UNION, also on top of rows that are known already. */
final class Alternatives extends Operator {

    private final Operator input;
    private final List<Seed> seeds;
    private final List<Operator> branches;
    private @Nullable Batch rows;
    private int branch;

    private Alternatives(Operator input, List<Seed> seeds, List<Operator> branches, Shape shape) {
        super(shape, input.work());
        this.input = input;
        this.seeds = seeds;
        this.branches = branches;
    }

    /** @param join makes a pattern on top of rows */
    static Alternatives of(Operator input, List<Op> patterns, BiFunction<Op, Operator, Operator> join) {
        List<Seed> seeds = new ArrayList<>();
        List<Operator> branches = new ArrayList<>();
        for (Op pattern : patterns) {
            Seed seed = new Seed(input.shape(), input.work());
            seeds.add(seed);
            branches.add(join.apply(pattern, seed));
        }
        return new Alternatives(input, seeds, branches, shape(branches));
    }

    private static Shape shape(List<Operator> branches) {
        Set<Var> vars = new LinkedHashSet<>();
        branches.forEach(branch -> vars.addAll(branch.shape().vars()));
        Set<Var> optional = new HashSet<>(vars);
        optional.removeIf(
                variable -> branches.stream().allMatch(branch -> branch.shape().isBound(variable)));
        return new Shape(List.copyOf(vars), optional);
    }

    @Override
    @Nullable
    Batch produce() {
        while (true) {
            Batch current = rows;
            if (current == null) {
                current = input.next();
                if (current == null) {
                    return null;
                }
                rows = current;
                branch = 0;
                seeds.get(0).put(current);
            }
            Batch found = branches.get(branch).next();
            if (found != null) {
                return widened(found, branches.get(branch).shape());
            }
            branch++;
            if (branch < branches.size()) {
                seeds.get(branch).put(current);
            } else {
                rows = null;
            }
        }
    }

    private Batch widened(Batch found, Shape from) {
        int[][] columns = new int[shape().vars().size()][];
        for (int column = 0; column < columns.length; column++) {
            int known = from.column(shape().vars().get(column));
            columns[column] = known < 0 ? new int[found.rows()] : found.columns()[known];
        }
        return new Batch(found.rows(), columns);
    }

    @Override
    String describe() {
        return "union";
    }

    @Override
    List<Operator> inputs() {
        List<Operator> all = new ArrayList<>(List.of(input));
        all.addAll(branches);
        return all;
    }
}
