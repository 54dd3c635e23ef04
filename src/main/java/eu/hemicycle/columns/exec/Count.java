package eu.hemicycle.columns.exec;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;

/** How many rows of a group have a value in a column, or how many different values that are. */
final class Count implements Aggregate {

    /** Which rows are counted. */
    private interface Counted {
        /** Whether a row is one more of its group. */
        boolean isOneMore(Batch batch, int[] groups, int row);
    }

    private final Counted counted;
    private final Terms terms;
    private long[] counts = new long[256];

    private Count(Counted counted, Terms terms) {
        this.counted = counted;
        this.terms = terms;
    }

    static Count rows(Terms terms) {
        return new Count((batch, groups, row) -> true, terms);
    }

    /** @param column less than 0 if no row has a value */
    static Count values(int column, Terms terms) {
        return new Count((batch, groups, row) -> column >= 0 && batch.columns()[column][row] != 0, terms);
    }

    /** @param column less than 0 if no row has a value */
    static Count distinctValues(int column, Terms terms, Work work) {
        LongOpenHashSet known = new LongOpenHashSet();
        return new Count(
                (batch, groups, row) -> {
                    int id = column < 0 ? 0 : batch.columns()[column][row];
                    boolean more = id != 0 && known.add((long) groups[row] << Integer.SIZE | id & 0xFFFFFFFFL);
                    work.keep(more ? 1 : 0);
                    return more;
                },
                terms);
    }

    /** @param columns those that make a row */
    static Count distinctRows(int[] columns, Terms terms, Work work) {
        RowTable known = new RowTable(columns.length + 1, work);
        int[][] row = new int[columns.length + 1][1];
        return new Count(
                (batch, groups, place) -> {
                    for (int i = 0; i < columns.length; i++) {
                        row[i][0] = batch.columns()[columns[i]][place];
                    }
                    row[columns.length][0] = groups[place];
                    int before = known.size();
                    return known.add(row, 0) == before;
                },
                terms);
    }

    @Override
    public void add(Batch batch, int[] groups, int count) {
        if (counts.length < count) {
            counts = Arrays.copyOf(counts, Math.max(count, 2 * counts.length));
        }
        for (int row = 0; row < batch.rows(); row++) {
            counts[groups[row]] += counted.isOneMore(batch, groups, row) ? 1 : 0;
        }
    }

    @Override
    public int result(int group) {
        long count = group < counts.length ? counts[group] : 0;
        return terms.id(NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger));
    }
}
