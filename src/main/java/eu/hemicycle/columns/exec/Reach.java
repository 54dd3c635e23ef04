package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Cursor;
import eu.hemicycle.columns.Relation;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with what can be reached from a term by steps: {@code p?}, {@code p+} and {@code p*} (SPARQL 1.1 section 9.3).
 * Each end comes once for each start.
 */
final class Reach extends Operator {

    /**
     * How far to go.
     *
     * @param steps relations from the term where one is to those next to it
     * @param zero whether the start itself is an end
     * @param further whether more than one step may be taken
     */
    record Steps(List<Relation> steps, boolean zero, boolean further, String described) {}

    private final Operator input;
    private final IndexJoin.Place start;
    private final IndexJoin.Place end;
    private final Steps steps;
    private final int size;
    private final List<Cursor> cursors;
    private final int[] beside = new int[256];
    private @Nullable Batch rows;
    private int row;
    private @Nullable IntArrayList ends;
    private int at;
    private int known;

    /** @param end new, or what is to be reached */
    Reach(Operator input, IndexJoin.Place start, IndexJoin.Place end, Steps steps, Shape shape, int size) {
        super(shape, input.work());
        this.input = input;
        this.start = start;
        this.end = end;
        this.steps = steps;
        this.size = size;
        this.cursors = steps.steps.stream().map(Relation::cursor).toList();
    }

    @Override
    @Nullable
    Batch produce() {
        while (true) {
            Batch current = rows;
            if (current == null || row >= current.rows()) {
                current = input.next();
                if (current == null) {
                    rows = null;
                    return null;
                }
                rows = current;
                row = 0;
                at = 0;
            }
            Batch joined = fill(current);
            if (joined != null) {
                return joined;
            }
        }
    }

    private @Nullable Batch fill(Batch current) {
        int[] from = new int[size];
        int[] found = new int[size];
        int count = 0;
        while (count < size && row < current.rows()) {
            IntArrayList reached = reached(id(start, current));
            while (count < size && at < reached.size()) {
                int here = reached.getInt(at++);
                if (end instanceof IndexJoin.New || here == id(end, current)) {
                    from[count] = row;
                    found[count++] = here;
                }
            }
            if (at >= reached.size()) {
                row++;
                at = 0;
            }
        }
        return count == 0 ? null : batch(current, from, found, count);
    }

    private Batch batch(Batch current, int[] from, int[] found, int count) {
        int[][] columns = new int[shape().vars().size()][];
        for (int column = 0; column < current.columns().length; column++) {
            columns[column] = Batch.select(current.columns()[column], from, count);
        }
        if (end instanceof IndexJoin.New) {
            columns[columns.length - 1] = found;
        }
        return new Batch(count, columns);
    }

    private int id(IndexJoin.Place place, Batch current) {
        return place instanceof IndexJoin.Constant constant
                ? constant.id()
                : current.columns()[((IndexJoin.Column) place).column()][row];
    }

    /** Breadth first; what was reached last is remembered, for rows with one start are often side by side. */
    private IntArrayList reached(int from) {
        if (ends != null && known == from) {
            return ends;
        }
        IntOpenHashSet seen = new IntOpenHashSet();
        IntArrayList reached = new IntArrayList();
        if (steps.zero) {
            seen.add(from);
            reached.add(from);
        }
        step(from, seen, reached);
        for (int next = steps.zero ? 1 : 0; steps.further && next < reached.size(); next++) {
            step(reached.getInt(next), seen, reached);
        }
        ends = reached;
        known = from;
        return reached;
    }

    private void step(int from, IntOpenHashSet seen, IntArrayList reached) {
        for (Cursor cursor : cursors) {
            cursor.of(from);
            int some;
            do {
                some = cursor.values(beside, 0, beside.length);
                work().made(some);
                add(some, seen, reached);
            } while (some == beside.length);
        }
    }

    private void add(int some, IntOpenHashSet seen, IntArrayList reached) {
        for (int i = 0; i < some; i++) {
            if (seen.add(beside[i])) {
                work().keep(1);
                reached.add(beside[i]);
            }
        }
    }

    @Override
    String describe() {
        return "path " + steps.described;
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
