package eu.hemicycle.store;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Documents that changed together, and the data after the change, in a transaction of this thread. */
public final class Batch {

    private final DatasetGraph dataset;
    private final SystemState state;
    private final Collection<Patch> patches;
    private final Runnable goOn;

    Batch(DatasetGraph dataset, Collection<Patch> patches, Runnable goOn) {
        this.dataset = dataset;
        this.state = new SystemState(dataset);
        this.patches = patches;
        this.goOn = goOn;
    }

    /** The quads after the change; each under its own graph, the default graph is empty. Read only. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The keys of the documents that the change touches; a document may come several times. */
    public Stream<String> touched() {
        return patches.stream().map(Patch::document);
    }

    /** Every quad that the change adds or deletes. */
    public void rows(Consumer<Quad> reader) {
        patches.forEach(patch -> patch.tell(reader));
    }

    /** The keys of all documents that the data holds or ever held. */
    public Stream<String> documents() {
        return state.documents().peek(document -> goOn.run());
    }

    /** The names of a document's graphs; some may be empty. */
    public Set<Node> graphs(String document) {
        return state.graphs(document);
    }
}
