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
final class HashJoin extends RowJoin {

    private static final int NOT_LOOKED = -2;

    private final Operator right;
    private final int[] leftKeys;
    private final int[] rightKeys;
    private final int[] merged;
    private final int[] added;
    private final int[] with;
    private @Nullable CompatibleRows kept;
    private int[][] keys = {};
    private int kind;
    private CompatibleRows.@Nullable Table table;
    private int match = NOT_LOOKED;

    HashJoin(Operator left, Operator right, int size) {
        super(left, shape(left.shape(), right.shape()), size);
        this.right = right;
        this.with = new int[size];
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
    void begin(Batch next) {
        keys = Batch.pick(next.columns(), leftKeys);
    }

    @Override
    boolean find(Batch current, int at, boolean more) {
        CompatibleRows others = kept();
        kind = more ? kind : 0;
        while (kind < others.kinds()) {
            if (match == NOT_LOOKED) {
                CompatibleRows.Kind one = others.kind(kind);
                table = one.table(one.shared(CompatibleRows.mask(keys, at)));
                match = table.first(keys, at);
            }
            if (!take()) {
                return false;
            }
            kind++;
            match = NOT_LOOKED;
        }
        return true;
    }

    /** Adds the matches of a table; returns whether these were all. */
    private boolean take() {
        while (match != CompatibleRows.NONE && room() > 0) {
            with[found()] = table.row(match);
            add(1);
            match = table.next(match);
        }
        return match == CompatibleRows.NONE;
    }

    private CompatibleRows kept() {
        CompatibleRows known = kept;
        if (known == null) {
            known = CompatibleRows.of(right, rightKeys);
            kept = known;
        }
        return known;
    }

    @Override
    void complete(int[][] columns, int first, int count) {
        int[][] others = kept().columns();
        for (int column = 0; column < first; column++) {
            if (merged[column] >= 0) {
                merge(columns[column], others[merged[column]], with);
            }
        }
        for (int i = 0; i < added.length; i++) {
            columns[first + i] = Batch.select(others[added[i]], with, count);
        }
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
        return List.of(input(), right);
    }
}
