package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with what can be reached from a term by {@code p?}, {@code p+} or {@code p*} (SPARQL 1.1 section 9.3). Each end
 * comes once for each start.
 */
final class Reach extends Operator {

    private static final Step.Ends NOWHERE = Step.Ends.none();

    private final Operator input;
    private final IndexJoin.Place start;
    private final IndexJoin.Place end;
    private final Step.Repeated path;
    private final Generation generation;
    private final String described;
    private final int size;
    private @Nullable Batch rows;
    private int row;
    private Step.@Nullable Ends ends;
    private int at;
    private int known;

    /**
     * @param start not new
     * @param end new, or what is to be reached
     * @param size the most rows of a batch
     */
    Reach(
            Operator input,
            Generation generation,
            IndexJoin.Place start,
            IndexJoin.Place end,
            Step.Repeated path,
            Shape shape,
            String described,
            int size) {
        super(shape, input.work());
        this.input = input;
        this.generation = generation;
        this.start = start;
        this.end = end;
        this.path = path;
        this.described = described;
        this.size = size;
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
            Step.Ends reached = reached(id(start, current));
            if (end instanceof IndexJoin.New) {
                int some = Math.min(size - count, reached.inOrder().size() - at);
                reached.inOrder().getElements(at, found, count, some);
                Arrays.fill(from, count, count + some, row);
                count += some;
                at += some;
            } else if (reached.all().contains(id(end, current))) {
                from[count++] = row;
            }
            if (!(end instanceof IndexJoin.New) || at >= reached.inOrder().size()) {
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

    /** What was reached last is remembered, for rows with one start are often side by side. */
    private Step.Ends reached(int from) {
        if (ends == null || known != from) {
            Step.Ends reached = path.reached(from);
            ends = isStart(from, reached) ? reached : NOWHERE;
            known = from;
        }
        return ends;
    }

    /** A path between two variables leads from nodes of the graph only, even if it has no length (section 18.4). */
    private boolean isStart(int from, Step.Ends reached) {
        return start instanceof IndexJoin.Constant || reached.inOrder().size() > 1 || Nodes.has(generation, from);
    }

    @Override
    String describe() {
        return "path " + described;
    }

    @Override
    List<Operator> inputs() {
        return List.of(input);
    }
}
