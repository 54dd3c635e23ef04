package eu.hemicycle.columns;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Set;

/** Quads of one predicate, to be found by triple and by graph. It never changes. */
final class QuadSet {

    static final QuadSet NONE = new QuadSet(new long[0], new long[0]);

    /** The subject in the upper half, ascending. */
    private final long[] triples;
    /** Ascending for one triple. */
    private final long[] graphs;
    /** The graph in the upper half, the place in the other arrays in the lower; ascending. */
    private final long[] byGraph;

    /**
     * A quad.
     *
     * @param triple the subject in the upper half, the object in the lower
     */
    record Quad(long triple, int graph) {}

    private QuadSet(long[] triples, long[] graphs) {
        LongArrays.radixSort(triples, graphs);
        this.triples = triples;
        this.graphs = graphs;
        this.byGraph = new long[graphs.length];
        Arrays.setAll(byGraph, place -> ChangedRelation.pair((int) graphs[place], place));
        LongArrays.radixSort(byGraph);
    }

    /**
     * With some more and without some others.
     *
     * @param more none of which is here
     */
    QuadSet with(Set<Quad> more, Set<Quad> less) {
        if (more.isEmpty() && less.isEmpty()) {
            return this;
        }
        long[] someTriples = Arrays.copyOf(triples, triples.length + more.size());
        long[] someGraphs = Arrays.copyOf(graphs, someTriples.length);
        int count = 0;
        for (int place = 0; place < triples.length; place++) {
            if (!less.contains(new Quad(triples[place], graph(place)))) {
                someTriples[count] = triples[place];
                someGraphs[count++] = graphs[place];
            }
        }
        for (Quad quad : more) {
            someTriples[count] = quad.triple;
            someGraphs[count++] = quad.graph;
        }
        return new QuadSet(Arrays.copyOf(someTriples, count), Arrays.copyOf(someGraphs, count));
    }

    int size() {
        return triples.length;
    }

    long triple(int place) {
        return triples[place];
    }

    int graph(int place) {
        return (int) graphs[place];
    }

    /** The place of the first quad of a triple, if there is one; else of what follows. */
    int first(long triple) {
        return from(triple, Integer.MIN_VALUE);
    }

    boolean has(long triple, int graph) {
        int place = from(triple, graph);
        return place < triples.length && triples[place] == triple && graphs[place] == graph;
    }

    /** The place of the first quad that is not less. */
    private int from(long triple, int graph) {
        int low = 0;
        int high = triples.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (triples[middle] < triple || triples[middle] == triple && graphs[middle] < graph) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the quads of a graph begin, by number in the order of graphs. */
    int firstOf(int graph) {
        int at = LongArrays.binarySearch(byGraph, ChangedRelation.pair(graph, 0));
        return at < 0 ? -at - 1 : at;
    }

    int endOf(int graph) {
        return graph == Integer.MAX_VALUE ? byGraph.length : firstOf(graph + 1);
    }

    /** The place of a quad by its number in the order of graphs. */
    int place(int number) {
        return (int) byGraph[number];
    }
}
