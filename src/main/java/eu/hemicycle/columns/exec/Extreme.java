package eu.hemicycle.columns.exec;

import java.util.Arrays;

/**
 * The least or the greatest value of a column in each group, in the order of ORDER BY (SPARQL 1.1 section 18.5.1.5). A row
 * without a value makes it an error.
 */
final class Extreme implements Aggregate {

    private static final int ERROR = -1;

    private final int column;
    private final int sign;
    private final Terms terms;
    private int[] found = new int[256];
    /** Of each group, {@link #ERROR} if it has none. */
    private int[] failed = new int[256];

    /**
     * @param column less than 0 if no row has a value
     * @param sign 1 for the greatest, -1 for the least
     */
    Extreme(int column, int sign, Terms terms) {
        this.column = column;
        this.sign = sign;
        this.terms = terms;
    }

    @Override
    public void add(Batch batch, int[] groups, int count) {
        if (found.length < count) {
            found = Arrays.copyOf(found, Math.max(count, 2 * found.length));
            failed = Arrays.copyOf(failed, found.length);
        }
        for (int row = 0; row < batch.rows(); row++) {
            int id = column < 0 ? 0 : batch.columns()[column][row];
            int group = groups[row];
            if (id == 0) {
                failed[group] = ERROR;
            } else if (id != found[group] && (found[group] == 0 || sign * terms.compare(id, found[group]) > 0)) {
                found[group] = id;
            }
        }
    }

    @Override
    public int result(int group) {
        return group >= found.length || failed[group] == ERROR ? 0 : found[group];
    }
}
