package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with those of a pattern that is worked out by itself, once, wherever both are compatible. Without common
 * variables, each row is joined with each.
 */
final class HashJoin extends Operator {

    private static final int NOT_LOOKED = -2;

    private final Operator left;
    private final Operator right;
    private final int[] leftKeys;
    private final int[] rightKeys;
    private final int[] merged;
    private final int[] added;
    private final int size;
    private @Nullable CompatibleRows kept;
    private @Nullable Batch rows;
    private int row;
    private int kind;
    private CompatibleRows.@Nullable Table table;
    private int match = NOT_LOOKED;

    HashJoin(Operator left, Operator right, int size) {
        super(shape(left.shape(), right.shape()), left.work());
        this.left = left;
        this.right = right;
        this.size = size;
        List<Var> common = left.shape().common(right.shape());
        this.leftKeys = CompatibleRows.keys(common, left.shape());
        this.rightKeys = CompatibleRows.keys(common, right.shape());
        this.merged = left.shape().vars().stream()
                .mapToInt(variable -> left.shape().isBound(variable)
                        ? CompatibleRows.NONE
                        : right.shape().column(variable))
                .toArray();
        this.added = right.shape().vars().stream()
                .filter(variable -> !common.contains(variable))
                .mapToInt(right.shape()::column)
                .toArray();
    }

    /** What either side has a value for has one. */
    private static Shape shape(Shape left, Shape right) {
        List<Var> vars = new ArrayList<>(left.vars());
        right.vars().stream().filter(variable -> !left.has(variable)).forEach(vars::add);
        Set<Var> optional = new HashSet<>(vars);
        optional.removeIf(variable -> left.isBound(variable) || right.isBound(variable));
        return new Shape(vars, optional);
    }

    @Override
    @Nullable
    Batch produce() {
        while (true) {
            Batch current = rows;
            if (current == null || row >= current.rows()) {
                current = left.next();
                if (current == null) {
                    rows = null;
                    return null;
                }
                rows = current;
                row = 0;
            }
            Batch joined = probe(current, kept());
            if (joined != null) {
                return joined;
            }
        }
    }

    private CompatibleRows kept() {
        CompatibleRows known = kept;
        if (known == null) {
            known = CompatibleRows.of(right, rightKeys);
            kept = known;
        }
        return known;
    }

    private @Nullable Batch probe(Batch current, CompatibleRows known) {
        int[][] keys = Batch.pick(current.columns(), leftKeys);
        int[] from = new int[size];
        int[] with = new int[size];
        int count = 0;
        while (count < size && row < current.rows()) {
            if (kind >= known.kinds()) {
                kind = 0;
                row++;
            } else if (match == NOT_LOOKED) {
                CompatibleRows.Kind one = known.kind(kind);
                table = one.table(one.shared(CompatibleRows.mask(keys, row)));
                match = table.first(keys, row);
            } else if (match == CompatibleRows.NONE) {
                kind++;
                match = NOT_LOOKED;
            } else {
                from[count] = row;
                with[count++] = match;
                match = table.next(match);
            }
        }
        return count == 0 ? null : joined(current, known.columns(), from, with, count);
    }

    private Batch joined(Batch current, int[][] others, int[] from, int[] with, int count) {
        int[][] columns = new int[shape().vars().size()][];
        int column = 0;
        for (int[] here : current.columns()) {
            columns[column] = Batch.select(here, from, count);
            if (merged[column] >= 0) {
                merge(columns[column], others[merged[column]], with);
            }
            column++;
        }
        for (int there : added) {
            columns[column++] = Batch.select(others[there], with, count);
        }
        return new Batch(count, columns);
    }

    private static void merge(int[] into, int[] other, int[] with) {
        for (int i = 0; i < into.length; i++) {
            into[i] = into[i] == 0 ? other[with[i]] : into[i];
        }
    }

    @Override
    String describe() {
        return leftKeys.length == 0 ? "product" : "hash join";
    }

    @Override
    List<Operator> inputs() {
        return List.of(left, right);
    }
}
