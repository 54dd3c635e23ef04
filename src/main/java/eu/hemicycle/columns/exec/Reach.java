package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows with what can be reached from a term by {@code p?}, {@code p+} or {@code p*} (SPARQL 1.1 section 9.3). Each end
 * comes once for each start.
 */
final class Reach extends RowJoin {

    private static final Step.Ends NOWHERE = Step.Ends.none();
    /** The most ends that are remembered. */
    private static final int REMEMBERED = 1 << 16;

    private final IndexJoin.Place start;
    private final boolean anywhere;
    private final IndexJoin.Place end;
    private final Step.Repeated path;
    private final Generation generation;
    private final String described;
    private final int[] found;
    private Step.@Nullable Ends ends;
    private int last;
    private final Int2ObjectOpenHashMap<Step.Ends> others = new Int2ObjectOpenHashMap<>();
    private int remembered;
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

    /** What was reached last is remembered, and from other starts as long as it is not much: many things lead to few. */
    private Step.Ends reached(int from) {
        if (ends == null || last != from) {
            ends = remembered(from);
            last = from;
        }
        return ends;
    }

    private Step.Ends remembered(int from) {
        Step.Ends known = others.get(from);
        if (known != null) {
            return known;
        }
        Step.Ends reached = path.reached(from);
        Step.Ends found = isStart(from, reached) ? reached : NOWHERE;
        remembered += 1 + found.inOrder().size();
        if (remembered > REMEMBERED) {
            others.clear();
            remembered = 0;
        } else {
            others.put(from, found);
        }
        return found;
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
