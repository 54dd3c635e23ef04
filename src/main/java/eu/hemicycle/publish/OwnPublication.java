package eu.hemicycle.publish;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Takes documents of other parliaments into a store as they are, each in a graph of its own. A newer one replaces the one with
 * its key. Offers are gathered until {@link #commit()}.
 *
 * <p>Not safe for use by several threads.
 */
public final class OwnPublication {

    /** How the log's keys of these documents begin. */
    static final String OWN = "own/";

    private final Store store;
    private final Iris iris;
    private final Map<String, Graph> pending = new LinkedHashMap<>();

    OwnPublication(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** What becomes of a document that was offered. */
    public enum Result {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * Takes a document up for the next commit, unless it is there as it is.
     *
     * @param parliament the profile's name
     * @param id the document's identifier, unique in its parliament
     */
    public Result offer(String parliament, String id, Graph graph) {
        String key = OWN + parliament + "/" + id;
        Result result = store.read(present -> examine(present, key, graph));
        if (result != Result.UNCHANGED || pending.containsKey(key)) {
            pending.put(key, graph);
        }
        return result;
    }

    private Result examine(Snapshot present, String key, Graph graph) {
        Node name = name(key);
        if (Diff.patch(present.dataset(), key, Map.of(name, graph)).isEmpty()) {
            return Result.UNCHANGED;
        }
        return present.dataset().getGraph(name).isEmpty() ? Result.NEW : Result.CHANGED;
    }

    private Node name(String key) {
        return iris.ownGraph(key.substring(OWN.length()));
    }

    /** How many documents wait for the next commit. */
    public int pending() {
        return pending.size();
    }

    /** Writes what is pending, in one group. */
    public void commit() {
        store.update(present -> pending.entrySet().stream()
                .flatMap(entry -> change(present, entry.getKey(), entry.getValue()).stream())
                .toList());
        pending.clear();
    }

    private Optional<Change> change(Snapshot present, String key, Graph graph) {
        return Diff.patch(present.dataset(), key, Map.of(name(key), graph))
                .map(patch -> new Change(key, Kind.CHANGED, patch, ""));
    }
}
