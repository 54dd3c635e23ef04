package eu.hemicycle.columns;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.IOException;
import java.nio.file.Path;

/** Writes {@link StoredGraphs} of a predicate. */
final class GraphsWriter {

    private final int[] only;
    private final LongArrayList several = new LongArrayList();
    private int triples;
    private int quads;

    /**
     * What was written beside the graphs of triples.
     *
     * @param several from the places of triples to their graphs, where there are several
     * @param byGraph from graphs to the places of their triples
     */
    record Shapes(StoredRelation.Shape several, StoredRelation.Shape byGraph) {}

    private GraphsWriter(int count) {
        this.only = new int[count];
    }

    /**
     * @param triples sorted, and then by their graphs; a quad may come again
     * @param graphs are written over
     */
    static Shapes write(Path folder, int predicate, long[] triples, long[] graphs, int count) throws IOException {
        GraphsWriter writer = new GraphsWriter(count);
        int end;
        for (int from = 0; from < count; from = end) {
            end = from + 1;
            while (end < count && triples[end] == triples[from]) {
                end++;
            }
            writer.triple(graphs, from, end);
        }
        RelationWriter.write(folder.resolve(predicate + ".g"), writer.only, writer.triples);
        LongArrays.radixSort(graphs, 0, writer.quads);
        return new Shapes(
                RelationWriter.write(
                        folder.resolve(predicate + ".tg"), writer.several.elements(), writer.several.size()),
                RelationWriter.write(folder.resolve(predicate + ".gt"), graphs, writer.quads));
    }

    /** Leaves in place of a triple's graphs each with the place of the triple. */
    private void triple(long[] graphs, int from, int end) {
        boolean one = graphs[from] == graphs[end - 1];
        only[triples] = one ? (int) graphs[from] : StoredGraphs.SEVERAL;
        long last = 0;
        for (int i = from; i < end; i++) {
            long graph = graphs[i];
            if (graph != last) {
                graphs[quads++] = graph << Integer.SIZE | triples;
                if (!one) {
                    several.add((long) triples << Integer.SIZE | graph);
                }
            }
            last = graph;
        }
        triples++;
    }
}
