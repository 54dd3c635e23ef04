package eu.hemicycle.columns.exec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Joins the rows of an input, one after the other, with what is found for each; a batch may end in the midst of that. */
abstract class RowJoin extends Operator {

    private final Operator input;
    private final int[] from;
    private @Nullable Batch rows;
    private int row;
    private boolean goOn;
    private int found;

    /**
     * @param shape the columns of the input, then new ones
     * @param size the most rows of a batch
     */
    RowJoin(Operator input, Shape shape, int size) {
        super(shape, input.work());
        this.input = input;
        this.from = new int[size];
    }

    final Operator input() {
        return input;
    }

    @Override
    final @Nullable Batch produce() {
        while (true) {
            Batch current = rows;
            if (current == null || row >= current.rows()) {
                current = input.next();
                rows = current;
                row = 0;
                if (current == null) {
                    return null;
                }
                begin(current);
            }
            find(current);
            if (found > 0) {
                return joined(current);
            }
        }
    }

    private void find(Batch current) {
        found = 0;
        while (room() > 0 && row < current.rows()) {
            boolean done = find(current, row, goOn);
            goOn = !done;
            row += done ? 1 : 0;
        }
    }

    private Batch joined(Batch current) {
        int[][] columns = new int[shape().vars().size()][];
        int column = 0;
        for (int[] known : current.columns()) {
            columns[column++] = Batch.select(known, from, found);
        }
        complete(columns, column, found);
        return new Batch(found, columns);
    }

    /** Other rows come. */
    void begin(Batch next) {}

    /**
     * Finds what there is for a row, as far as there is {@link #room}, and {@linkplain #add adds} it.
     *
     * @param more whether some of it was found before
     * @return whether that was all
     */
    abstract boolean find(Batch current, int at, boolean more);

    /** Sets the new columns. */
    abstract void complete(int[][] columns, int first, int count);

    /** How many rows were found for the batch in the making. */
    final int found() {
        return found;
    }

    final int room() {
        return from.length - found;
    }

    /** So many rows more for the row in question. */
    final void add(int some) {
        Arrays.fill(from, found, found + some, row);
        found += some;
    }
}
