package eu.hemicycle.columns.exec;

import java.util.Arrays;

/**
 * Rows of ids, column by column; 0 where a variable has no value. Nobody changes a batch, or the columns of it, once it is
 * made.
 *
 * @param rows how many; columns may be longer
 */
record Batch(int rows, int[]... columns) {

    /** With one more column. */
    Batch with(int[] column) {
        int[][] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = column;
        return new Batch(rows, more);
    }

    /** Only some rows. */
    Batch select(int[] places, int count) {
        int[][] selected = new int[columns.length][];
        for (int column = 0; column < selected.length; column++) {
            selected[column] = select(columns[column], places, count);
        }
        return new Batch(count, selected);
    }

    /** Some of the columns. */
    static int[][] pick(int[][] columns, int[] places) {
        int[][] picked = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            picked[i] = columns[places[i]];
        }
        return picked;
    }

    static int[] select(int[] column, int[] places, int count) {
        int[] selected = new int[count];
        for (int i = 0; i < count; i++) {
            selected[i] = column[places[i]];
        }
        return selected;
    }
}
