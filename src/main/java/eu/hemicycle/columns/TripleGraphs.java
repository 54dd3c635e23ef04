package eu.hemicycle.columns;

import eu.hemicycle.columns.QuadSet.Quad;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashSet;
import java.util.Set;

/** In which graphs the triples of a predicate are: as it was written, and what changed since. For any number of threads. */
public final class TripleGraphs {

    static final TripleGraphs NONE = new TripleGraphs(StoredGraphs.NONE);

    private final StoredGraphs stored;
    /** Of the written quads. */
    private final QuadSet removed;
    /** None of them is written. */
    private final QuadSet added;

    private TripleGraphs(StoredGraphs stored, QuadSet removed, QuadSet added) {
        this.stored = stored;
        this.removed = removed;
        this.added = added;
    }

    TripleGraphs(StoredGraphs stored) {
        this(stored, QuadSet.NONE, QuadSet.NONE);
    }

    /** Quads that come and go. */
    static final class Edit {

        private final Set<Quad> added = new HashSet<>();
        private final Set<Quad> dropped = new HashSet<>();
        private final Set<Quad> removed = new HashSet<>();
        private final Set<Quad> restored = new HashSet<>();

        /** @param present whether the quad comes, which was not there, or goes, which was */
        void put(TripleGraphs before, int graph, int subject, int object, boolean present) {
            Quad quad = new Quad(ChangedRelation.pair(subject, object), graph);
            if (before.stored.has(graph, subject, object)) {
                (present ? restored : removed).add(quad);
            } else {
                (present ? added : dropped).add(quad);
            }
        }
    }

    TripleGraphs with(Edit edit) {
        return new TripleGraphs(
                stored, removed.with(edit.removed, edit.restored), added.with(edit.added, edit.dropped));
    }

    /** How many quads were added or taken away. */
    int changes() {
        return removed.size() + added.size();
    }

    /** How many quads there are. */
    public int quads() {
        return stored.byGraph().pairs() - removed.size() + added.size();
    }

    /** How many quads a graph has on average, of those that have any. */
    public double each() {
        return (double) quads() / Math.max(1, stored.byGraph().distinct());
    }

    /** How many triples a graph has. */
    public int count(int graph) {
        return stored.byGraph().count(graph) - count(removed, graph) + count(added, graph);
    }

    private static int count(QuadSet quads, int graph) {
        return quads.size() == 0 ? 0 : quads.endOf(graph) - quads.firstOf(graph);
    }

    /** Tells each graph once, in any order, with the number of its triples. */
    public void forEachGraph(Relation.Keys each) {
        stored.byGraph().forEachKey((graph, triples) -> {
            int left = changes() == 0 ? triples : count(graph);
            if (left > 0) {
                each.accept(graph, left);
            }
        });
        for (int number = 0; number < added.size(); ) {
            int graph = added.graph(added.place(number));
            if (stored.byGraph().count(graph) == 0) {
                each.accept(graph, count(graph));
            }
            number = added.endOf(graph);
        }
    }

    /** Whether a graph has a triple. */
    public boolean has(int graph, int subject, int object) {
        long triple = ChangedRelation.pair(subject, object);
        return stored.has(graph, subject, object) ? !removed.has(triple, graph) : added.has(triple, graph);
    }

    /** Puts the graphs that have a triple into a list, in any order, in place of what is there. */
    public void of(int subject, int object, IntArrayList into) {
        into.clear();
        int place = stored.triples().place(subject, object);
        if (place >= 0) {
            addWritten(place, into);
        }
        if (changes() > 0) {
            long triple = ChangedRelation.pair(subject, object);
            if (removed.size() > 0) {
                into.removeIf(graph -> removed.has(triple, graph));
            }
            for (int i = added.first(triple); i < added.size() && added.triple(i) == triple; i++) {
                into.add(added.graph(i));
            }
        }
    }

    private void addWritten(int place, IntArrayList into) {
        int only = stored.only(place);
        if (only != StoredGraphs.SEVERAL) {
            into.add(only);
            return;
        }
        int count = stored.several().count(place);
        int from = into.size();
        into.size(from + count);
        Cursor graphs = stored.several().cursor();
        graphs.of(place);
        graphs.values(into.elements(), from, count);
    }

    /** A reader of quads, before it is told of which. */
    public Quads reader() {
        return new Quads();
    }

    /** Goes through quads, in any order. For one thread. */
    public final class Quads {

        private final Cursor written = stored.byGraph().cursor();
        private int more;
        private int moreEnd;

        private Quads() {}

        /** Begins with the quads of a graph. */
        public void of(int graph) {
            written.of(graph);
            more = added.firstOf(graph);
            moreEnd = added.endOf(graph);
        }

        /** Begins with all quads. */
        public void all() {
            written.all();
            more = 0;
            moreEnd = added.size();
        }

        /**
         * Copies the next quads.
         *
         * @return how many; less than asked for only if no more follow
         */
        public int next(int[] graphs, int[] subjects, int[] objects, int from, int length) {
            int count = 0;
            boolean whole = false;
            while (count < length && !whole) {
                int some = written.pairs(graphs, subjects, from + count, length - count);
                whole = some < length - count;
                count += left(graphs, subjects, objects, from + count, some);
            }
            while (count < length && more < moreEnd) {
                int place = added.place(more++);
                graphs[from + count] = added.graph(place);
                subjects[from + count] = (int) (added.triple(place) >> Integer.SIZE);
                objects[from + count++] = (int) added.triple(place);
            }
            return count;
        }

        /** Puts triples in the place of their places, without those that went. */
        private int left(int[] graphs, int[] subjects, int[] objects, int from, int length) {
            int to = from;
            for (int i = from; i < from + length; i++) {
                int place = subjects[i];
                int subject = stored.triples().key(place);
                int object = stored.triples().value(place);
                if (removed.size() == 0 || !removed.has(ChangedRelation.pair(subject, object), graphs[i])) {
                    graphs[to] = graphs[i];
                    subjects[to] = subject;
                    objects[to++] = object;
                }
            }
            return to - from;
        }
    }
}
