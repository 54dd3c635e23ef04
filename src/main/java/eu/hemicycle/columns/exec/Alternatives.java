package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * The rows joined in several ways: all of them with each of several patterns, which is UNION; or each with the same pattern,
 * apart by which of some variables have a value, for a triple is looked up in another way then.
 */
final class Alternatives extends Operator {

    /** A way of joining those rows that are put into its seed. */
    private interface Part {
        /** The rows that go this way, which may be none. */
        Batch of(Batch rows);
    }

    private record Branch(Part part, Seed seed, Operator joined) {}

    private final Operator input;
    private final String described;
    private final List<Branch> branches;
    private @Nullable Batch rows;
    private int branch;

    private Alternatives(Operator input, String described, List<Branch> branches) {
        super(shape(input.shape(), branches), input.work());
        this.input = input;
        this.described = described;
        this.branches = branches;
    }

    /** @param join makes a pattern on top of rows */
    static <T> Alternatives of(Operator input, List<T> patterns, BiFunction<T, Operator, Operator> join) {
        List<Branch> branches = new ArrayList<>();
        for (T pattern : patterns) {
            Seed seed = Seed.isUnit(input) ? Seed.unit(input.work()) : new Seed(input.shape(), input.work());
            branches.add(new Branch(rows -> rows, seed, join.apply(pattern, seed)));
        }
        return new Alternatives(input, "union", branches);
    }

    /**
     * @param apart variables that may have no value, a few
     * @param join makes the pattern on top of rows in which some of them have a value and the others are not there
     */
    static Alternatives apart(Operator input, List<Var> apart, UnaryOperator<Operator> join) {
        int[] keys = CompatibleRows.keys(apart, input.shape());
        List<Branch> branches = new ArrayList<>();
        for (int mask = (1 << keys.length) - 1; mask >= 0; mask--) {
            int wanted = mask;
            Set<Var> absent = new HashSet<>(apart);
            absent.removeIf(variable -> (wanted >> apart.indexOf(variable) & 1) != 0);
            Shape known = known(input.shape(), apart, absent);
            int[] columns =
                    known.vars().stream().mapToInt(input.shape()::column).toArray();
            Seed seed = new Seed(known, input.work());
            branches.add(new Branch(rows -> ofMask(rows, keys, wanted, columns), seed, join.apply(seed)));
        }
        return new Alternatives(input, "apart by values of " + apart, branches);
    }

    private static Shape known(Shape shape, List<Var> apart, Set<Var> absent) {
        List<Var> vars = new ArrayList<>(shape.vars());
        vars.removeAll(absent);
        Set<Var> optional = new HashSet<>(shape.optional());
        apart.forEach(optional::remove);
        return new Shape(vars, optional);
    }

    private static Batch ofMask(Batch rows, int[] keys, int wanted, int[] columns) {
        int[][] values = Batch.pick(rows.columns(), keys);
        int[] places = new int[rows.rows()];
        int count = 0;
        for (int row = 0; row < rows.rows(); row++) {
            places[count] = row;
            count += CompatibleRows.mask(values, row) == wanted ? 1 : 0;
        }
        Batch known = new Batch(rows.rows(), Batch.pick(rows.columns(), columns));
        return count == rows.rows() ? known : known.select(places, count);
    }

    private static Shape shape(Shape input, List<Branch> branches) {
        Set<Var> vars = new LinkedHashSet<>(input.vars());
        branches.forEach(branch -> vars.addAll(branch.joined.shape().vars()));
        Set<Var> optional = new HashSet<>(vars);
        optional.removeIf(variable ->
                branches.stream().allMatch(branch -> branch.joined.shape().isBound(variable)));
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
                branch = -1;
            } else if (branch >= 0) {
                Batch found = branches.get(branch).joined.next();
                if (found != null) {
                    return widened(found, branches.get(branch).joined.shape());
                }
            }
            rows = isNext(current) ? current : null;
        }
    }

    /** Goes to the next way that has rows. */
    private boolean isNext(Batch current) {
        while (++branch < branches.size()) {
            Branch next = branches.get(branch);
            Batch part = next.part.of(current);
            if (part.rows() > 0) {
                next.seed.put(part);
                return true;
            }
        }
        return false;
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
        return described;
    }

    @Override
    List<Operator> inputs() {
        List<Operator> all = new ArrayList<>(List.of(input));
        branches.forEach(branch -> all.add(branch.joined));
        return all;
    }
}
