package eu.hemicycle.columns.exec;

import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.core.Var;

/**
 * Rows that are kept, to be found by rows of another side that are compatible with them (SPARQL 1.1 section 18.3): what both
 * have a value for is the same. The kept rows are of several kinds, by which of the keys they have a value for. For each kind,
 * and each set of keys that rows of the other side have a value for, there is a table by the keys that both have.
 */
final class CompatibleRows {

    static final int NONE = -1;

    private final int[][] columns;
    private final int[][] keys;
    private final Work work;
    private final Kind[] kinds;

    private CompatibleRows(int[][] columns, int[][] keys, int size, Work work) {
        this.columns = columns;
        this.keys = keys;
        this.work = work;
        Int2ObjectLinkedOpenHashMap<IntArrayList> rows = new Int2ObjectLinkedOpenHashMap<>();
        for (int row = 0; row < size; row++) {
            rows.computeIfAbsent(mask(keys, row), mask -> new IntArrayList()).add(row);
        }
        this.kinds = rows.int2ObjectEntrySet().stream()
                .map(kind -> new Kind(kind.getIntKey(), kind.getValue().toIntArray()))
                .toArray(Kind[]::new);
    }

    /** Takes all rows of an input. */
    static CompatibleRows of(Operator input, int[] keys) {
        Rows all = Rows.all(input);
        int[][] columns = all.columns();
        return new CompatibleRows(columns, Batch.pick(columns, keys), all.size(), input.work());
    }

    /** The columns of what two sides have in common. */
    static int[] keys(List<Var> common, Shape shape) {
        if (common.size() >= Integer.SIZE) {
            throw new Unsupported("a join by " + common.size() + " variables");
        }
        return common.stream().mapToInt(shape::column).toArray();
    }

    /** Which of the keys have a value in a row, a bit for each. */
    static int mask(int[][] keys, int row) {
        int mask = 0;
        for (int key = 0; key < keys.length; key++) {
            mask |= keys[key][row] == 0 ? 0 : 1 << key;
        }
        return mask;
    }

    /** All columns of the kept rows. */
    int[][] columns() {
        return columns;
    }

    int kinds() {
        return kinds.length;
    }

    Kind kind(int kind) {
        return kinds[kind];
    }

    /** Rows that have a value for the same keys. */
    final class Kind {

        private final int mask;
        private final int[] rows;
        private final Int2ObjectOpenHashMap<Table> tables = new Int2ObjectOpenHashMap<>();

        private Kind(int mask, int[] rows) {
            this.mask = mask;
            this.rows = rows;
        }

        /** The keys for which these rows have a value and a row of the other side has one, a bit for each. */
        int shared(int other) {
            return mask & other;
        }

        /** The rows by some of the keys. */
        Table table(int by) {
            Table known = tables.get(by);
            if (known == null) {
                work.keep(tables.isEmpty() ? 0 : rows.length);
                known = new Table(rows, by);
                tables.put(by, known);
            }
            return known;
        }
    }

    /** Rows of one kind by some of the keys; those with the same values are chained. */
    final class Table {

        private final int[] rows;
        private final int[] by;
        private final RowTable values;
        private final int[] next;
        private int[] first = new int[16];

        private Table(int[] rows, int shared) {
            this.rows = rows;
            this.by = bits(shared);
            this.values = new RowTable(by.length, work);
            this.next = new int[rows.length];
            int[][] picked = picked(keys);
            for (int at = 0; at < rows.length; at++) {
                if (at % Plan.SIZE == 0) {
                    work.made(Math.min(Plan.SIZE, rows.length - at));
                }
                chain(picked, at);
            }
        }

        private void chain(int[][] picked, int at) {
            int before = values.size();
            int value = values.add(picked, rows[at]);
            if (value >= first.length) {
                first = Arrays.copyOf(first, 2 * first.length);
            }
            next[at] = values.size() > before ? NONE : first[value];
            first[value] = at;
        }

        private int[][] picked(int[][] all) {
            return by.length == all.length ? all : Batch.pick(all, by);
        }

        /** The first match for a row of the other side; {@link #NONE} if there is none. */
        int first(int[][] others, int row) {
            int value = values.find(picked(others), row);
            return value < 0 ? NONE : first[value];
        }

        /** The match after another; {@link #NONE} if there is none. */
        int next(int match) {
            return next[match];
        }

        /** The kept row that a match is. */
        int row(int match) {
            return rows[match];
        }
    }

    private static int[] bits(int mask) {
        int[] bits = new int[Integer.bitCount(mask)];
        int rest = mask;
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Integer.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return bits;
    }
}
