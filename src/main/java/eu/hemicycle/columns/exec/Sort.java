package eu.hemicycle.columns.exec;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in order, all or the first ones. */
final class Sort extends Operator {

    /** A column to sort by. */
    record Key(int column, boolean descending) {}

    private static final int MOST_BY_HEAP = 10_000;
    /** So many rows are compared before the work is looked at again. */
    private static final int COMPARED = 1024;

    private final Operator input;
    private final List<Key> keys;
    private final Terms terms;
    private final int limit;
    private final int size;
    private Rows.@Nullable Source sorted;
    private int compared;

    /** @param limit how many rows are wanted; {@link Integer#MAX_VALUE} for all */
    Sort(Operator input, List<Key> keys, Terms terms, int limit, int size) {
        super(input.shape(), input.work());
        this.input = input;
        this.keys = keys;
        this.terms = terms;
        this.limit = limit;
        this.size = size;
    }

    @Override
    @Nullable
    Batch produce() {
        if (sorted == null) {
            sorted = sort();
        }
        return sorted.next();
    }

    private Rows.Source sort() {
        boolean few = limit <= MOST_BY_HEAP;
        Rows rows = few ? best() : Rows.all(input);
        int[][] columns = rows.columns();
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        IntArrays.mergeSort(order, comparator(columns));
        int count = Math.min(limit, order.length);
        int[][] sortedColumns = new int[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            sortedColumns[column] = Batch.select(columns[column], order, count);
        }
        return new Rows.Source(shape(), work(), sortedColumns, count, size, describe());
    }

    /** Not many more than the rows wanted: whenever there are several times as many, the others go. */
    private Rows best() {
        Rows rows = new Rows(shape().vars().size());
        int most = Math.max(4 * limit, 1 << 14);
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            rows.add(batch);
            if (rows.size() > most) {
                rows = cut(rows);
            }
        }
        Rows cut = rows.size() > limit ? cut(rows) : rows;
        work().keep(cut.size());
        return cut;
    }

    private Rows cut(Rows rows) {
        int[][] columns = rows.columns();
        IntComparator comparator = comparator(columns);
        IntHeapPriorityQueue worst =
                new IntHeapPriorityQueue(limit + 1, (one, other) -> comparator.compare(other, one));
        for (int row = 0; row < rows.size() && limit > 0; row++) {
            if (worst.size() < limit) {
                worst.enqueue(row);
            } else if (comparator.compare(row, worst.firstInt()) < 0) {
                worst.dequeueInt();
                worst.enqueue(row);
            }
        }
        int[] kept = new int[worst.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = worst.dequeueInt();
        }
        Arrays.sort(kept);
        Rows best = new Rows(columns.length);
        best.add(new Batch(rows.size(), columns).select(kept, kept.length));
        return best;
    }

    /** Tells of its work now and then, for much of it can lie between two batches. */
    private IntComparator comparator(int[][] columns) {
        return (one, other) -> {
            if (++compared == COMPARED) {
                work().made(compared);
                compared = 0;
            }
            for (Key key : keys) {
                int order = terms.compare(columns[key.column][one], columns[key.column][other]);
                if (order != 0) {
                    return key.descending ? -order : order;
                }
            }
            return 0;
        };
    }

    @Override
    String describe() {
        return limit == Integer.MAX_VALUE ? "order" : "first " + limit + " in order";
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
