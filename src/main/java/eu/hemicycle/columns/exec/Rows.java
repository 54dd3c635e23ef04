package eu.hemicycle.columns.exec;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that a query keeps: all of an input, or those of VALUES. */
final class Rows {

    private final IntArrayList[] columns;
    private int count;

    Rows(int width) {
        this.columns = new IntArrayList[width];
        for (int column = 0; column < width; column++) {
            columns[column] = new IntArrayList();
        }
    }

    static Rows all(Operator input) {
        Rows rows = new Rows(input.shape().vars().size());
        for (Batch batch = input.next(); batch != null; batch = input.next()) {
            input.work().keep(batch.rows());
            rows.add(batch);
        }
        return rows;
    }

    void add(Batch batch) {
        for (int column = 0; column < columns.length; column++) {
            columns[column].addElements(columns[column].size(), batch.columns()[column], 0, batch.rows());
        }
        count += batch.rows();
    }

    int size() {
        return count;
    }

    /** The columns; what is behind {@link #size} means nothing. */
    int[][] columns() {
        int[][] arrays = new int[columns.length][];
        for (int column = 0; column < arrays.length; column++) {
            arrays[column] = columns[column].elements();
        }
        return arrays;
    }

    /** Gives rows out in batches. */
    static final class Source extends Operator {

        private final int[][] columns;
        private final int count;
        private final int size;
        private final String described;
        private int given;

        Source(Shape shape, Work work, int[][] columns, int count, int size, String described) {
            super(shape, work);
            this.columns = columns;
            this.count = count;
            this.size = size;
            this.described = described;
        }

        @Override
        @Nullable
        Batch produce() {
            int some = Math.min(size, count - given);
            if (some <= 0) {
                return null;
            }
            int[][] part = new int[columns.length][];
            for (int column = 0; column < part.length; column++) {
                part[column] = new int[some];
                System.arraycopy(columns[column], given, part[column], 0, some);
            }
            given += some;
            return new Batch(some, part);
        }

        @Override
        String describe() {
            return described;
        }

        @Override
        List<Operator> inputs() {
            return List.of();
        }
    }
}
