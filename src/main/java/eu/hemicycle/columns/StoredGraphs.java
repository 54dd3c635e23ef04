package eu.hemicycle.columns;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;

/**
 * In which graphs the written triples of a predicate are: beside each its graph, those of several graphs in a relation of
 * their own; and for each graph the places of its triples.
 */
final class StoredGraphs {

    /** In place of a graph where there are several. */
    static final int SEVERAL = 0;

    /** Without triples. */
    static final StoredGraphs NONE =
            new StoredGraphs(StoredRelation.NONE, IntBuffer.allocate(0), StoredRelation.NONE, StoredRelation.NONE);

    private final StoredRelation triples;
    private final IntBuffer only;
    private final StoredRelation several;
    private final StoredRelation byGraph;

    private StoredGraphs(StoredRelation triples, IntBuffer only, StoredRelation several, StoredRelation byGraph) {
        this.triples = triples;
        this.only = only;
        this.several = several;
        this.byGraph = byGraph;
    }

    /** @param triples by subject */
    static StoredGraphs open(Path folder, Manifest.Predicate predicate, StoredRelation triples) throws IOException {
        return new StoredGraphs(
                triples,
                Chunks.whole(folder.resolve(predicate.graphs()))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer(),
                StoredRelation.open(folder.resolve(predicate.severalGraphs()), predicate.several()),
                StoredRelation.open(folder.resolve(predicate.graphsTriples()), predicate.byGraph()));
    }

    /** From the places of triples to their graphs, where there are several. */
    StoredRelation several() {
        return several;
    }

    /** From graphs to the places of their triples. */
    StoredRelation byGraph() {
        return byGraph;
    }

    /** The triples by subject. */
    StoredRelation triples() {
        return triples;
    }

    /** The graph of the triple at a place, or {@link #SEVERAL}. */
    int only(int place) {
        return only.get(place);
    }

    boolean has(int graph, int subject, int object) {
        int place = triples.place(subject, object);
        if (place < 0) {
            return false;
        }
        int here = only.get(place);
        return here == SEVERAL ? several.has(place, graph) : here == graph;
    }
}
