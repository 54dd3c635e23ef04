package eu.hemicycle.columns.exec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with those of a pattern that is worked out by itself, once, by what they have in common. Common variables
 * have a value on both sides in all rows. Without any, each row is joined with each.
 */
final class HashJoin extends Operator {

    private final Operator left;
    private final Operator right;
    private final int[] leftKeys;
    private final int[] rightKeys;
    private final int[] added;
    private final int size;
    private @Nullable Table table;
    private @Nullable Batch rows;
    private int row;
    private int match = NOT_LOOKED;

    private static final int NOT_LOOKED = -2;
    private static final int NO_MORE = -1;

    /** The rows of the right side; those with the same key are chained. */
    private record Table(RowTable keys, int[] first, int[] next, int[][] columns) {}

    HashJoin(Operator left, Operator right, int size) {
        super(shape(left.shape(), right.shape()), left.work());
        this.left = left;
        this.right = right;
        this.size = size;
        List<Var> common = new ArrayList<>(left.shape().vars());
        common.retainAll(right.shape().vars());
        for (Var variable : common) {
            if (!left.shape().isBound(variable) || !right.shape().isBound(variable)) {
                throw new Unsupported("a join by " + variable + ", which may have no value");
            }
        }
        this.leftKeys = common.stream().mapToInt(left.shape()::column).toArray();
        this.rightKeys = common.stream().mapToInt(right.shape()::column).toArray();
        this.added = right.shape().vars().stream()
                .filter(variable -> !common.contains(variable))
                .mapToInt(right.shape()::column)
                .toArray();
    }

    private static Shape shape(Shape left, Shape right) {
        List<Var> more = new ArrayList<>(right.vars());
        more.removeAll(left.vars());
        List<Var> optional = new ArrayList<>(more);
        optional.retainAll(right.optional());
        return left.with(more, Set.copyOf(optional));
    }

    @Override
    @Nullable
    Batch produce() {
        if (table == null) {
            table = build();
        }
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
                match = NOT_LOOKED;
            }
            Batch joined = probe(current, table);
            if (joined != null) {
                return joined;
            }
        }
    }

    private Table build() {
        Rows all = Rows.all(right);
        int[][] columns = all.columns();
        int[][] keys = Batch.pick(columns, rightKeys);
        RowTable known = new RowTable(rightKeys.length, work());
        int[] first = new int[16];
        int[] next = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            int before = known.size();
            int key = known.add(keys, i);
            if (key >= first.length) {
                first = Arrays.copyOf(first, 2 * first.length);
            }
            next[i] = known.size() > before ? NO_MORE : first[key];
            first[key] = i;
        }
        return new Table(known, first, next, columns);
    }

    private @Nullable Batch probe(Batch current, Table known) {
        int[][] keys = Batch.pick(current.columns(), leftKeys);
        int[] from = new int[size];
        int[] with = new int[size];
        int count = 0;
        while (count < size && row < current.rows()) {
            if (match == NOT_LOOKED) {
                int key = known.keys().find(keys, row);
                match = key < 0 ? NO_MORE : known.first()[key];
            }
            if (match == NO_MORE) {
                row++;
                match = NOT_LOOKED;
            } else {
                from[count] = row;
                with[count++] = match;
                match = known.next()[match];
            }
        }
        return count == 0 ? null : joined(current, known, from, with, count);
    }

    private Batch joined(Batch current, Table known, int[] from, int[] with, int count) {
        int[][] columns = new int[shape().vars().size()][];
        int column = 0;
        for (int[] here : current.columns()) {
            columns[column++] = Batch.select(here, from, count);
        }
        for (int there : added) {
            columns[column++] = Batch.select(known.columns()[there], with, count);
        }
        return new Batch(count, columns);
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
