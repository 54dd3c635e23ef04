package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with what can be reached from a term by {@code p?}, {@code p+} or {@code p*} (SPARQL 1.1 section 9.3). Each end
 * comes once for each start.
 */
final class Reach extends RowJoin {

    private static final Step.Ends NOWHERE = Step.Ends.none();

    private final IndexJoin.Place start;
    private final boolean anywhere;
    private final IndexJoin.Place end;
    private final Step.Repeated path;
    private final Generation generation;
    private final String described;
    private final int[] found;
    private Step.@Nullable Ends ends;
    private int known;
    private int given;

    /**
     * @param start not new
     * @param anywhere whether it may be no node of the graph: a path between two variables leads from nodes only, even if it has
     *     no length (section 18.4)
     * @param end new, or what is to be reached
     * @param size the most rows of a batch
     */
    Reach(
            Operator input,
            Generation generation,
            IndexJoin.Place start,
            boolean anywhere,
            IndexJoin.Place end,
            Step.Repeated path,
            Shape shape,
            String described,
            int size) {
        super(input, shape, size);
        this.generation = generation;
        this.start = start;
        this.anywhere = anywhere;
        this.end = end;
        this.path = path;
        this.described = described;
        this.found = new int[end instanceof IndexJoin.New ? size : 0];
    }

    @Override
    boolean find(Batch current, int at, boolean more) {
        Step.Ends reached = reached(id(start, current, at));
        if (!(end instanceof IndexJoin.New)) {
            add(reached.all().contains(id(end, current, at)) ? 1 : 0);
            return true;
        }
        given = more ? given : 0;
        int some = Math.min(room(), reached.inOrder().size() - given);
        reached.inOrder().getElements(given, found, found(), some);
        add(some);
        given += some;
        return given == reached.inOrder().size();
    }

    @Override
    void complete(int[][] columns, int first, int count) {
        if (end instanceof IndexJoin.New) {
            columns[first] = Arrays.copyOf(found, count);
        }
    }

    private static int id(IndexJoin.Place place, Batch current, int row) {
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

    private boolean isStart(int from, Step.Ends reached) {
        return anywhere || reached.inOrder().size() > 1 || Nodes.has(generation, from);
    }

    @Override
    String describe() {
        return "path " + described;
    }

    @Override
    List<Operator> inputs() {
        return List.of(input());
    }
}
