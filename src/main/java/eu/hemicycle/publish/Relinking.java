package eu.hemicycle.publish;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.EntryHead;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Works out again what every stored document says, by the present rules and names, and commits only what differs. */
public final class Relinking {

    /** Documents that share one synced write. */
    private static final int GROUP = 200;

    /** How many links of a rule stood in the documents before and how many stand there now. */
    public record Count(long before, long after) {

        Count plus(long moreBefore, long moreAfter) {
            return new Count(before + moreBefore, after + moreAfter);
        }
    }

    private final ChangeLog log;
    private final Store store;
    private final Iris iris;
    private final DocumentGraphs graphs;
    private final SortedMap<String, Count> byRule = new TreeMap<>();
    private long changed;

    Relinking(ChangeLog log, Store store, Iris iris, DocumentGraphs graphs) {
        this.log = log;
        this.store = store;
        this.iris = iris;
        this.graphs = graphs;
    }

    /** The keys of all documents that were ever written, in the order of their first appearance. */
    public List<String> documents() {
        Set<String> keys = new LinkedHashSet<>();
        try (Entries<EntryHead> entries = log.heads(0)) {
            entries.forEachRemaining(entry -> keys.add(entry.document()));
        }
        keys.removeIf(key -> key.startsWith(ReferenceThings.VOCABULARY));
        return List.copyOf(keys);
    }

    /**
     * Goes through the documents.
     *
     * @param done is told of each document after it was looked at
     */
    public void run(List<String> documents, Consumer<String> done) {
        for (int at = 0; at < documents.size(); at += GROUP) {
            List<String> group = documents.subList(at, Math.min(at + GROUP, documents.size()));
            store.update(present -> changes(present, group));
            group.forEach(done);
        }
    }

    private List<Change> changes(Snapshot present, List<String> group) {
        List<Change> changes = new ArrayList<>();
        for (String key : group) {
            store.latest(key).flatMap(entry -> change(present, entry)).ifPresent(changes::add);
        }
        changed += changes.size();
        return changes;
    }

    /** A document that was taken back has no contributions left and stays as it is. */
    private Optional<Change> change(Snapshot present, Entry entry) {
        if (entry.kind() != Kind.CHANGED || entry.contributions().isEmpty()) {
            return Optional.empty();
        }
        Dossier dossier = Dossier.of(ContributionsJson.read(entry.contributions()));
        Map<Node, Graph> wanted = graphs.graphs(dossier);
        count(present, DocumentId.parse(entry.document()), wanted);
        return Diff.patch(present.dataset(), entry.document(), wanted)
                .map(patch -> new Change(entry.document(), Kind.CHANGED, patch, entry.contributions()));
    }

    private void count(Snapshot present, DocumentId id, Map<Node, Graph> wanted) {
        Node added = iris.addedGraph(id);
        rules(present.dataset().getGraph(added)).forEach((rule, links) -> add(rule, links, 0));
        rules(wanted.get(added)).forEach((rule, links) -> add(rule, 0, links));
    }

    private void add(String rule, long before, long after) {
        byRule.put(rule, byRule.getOrDefault(rule, new Count(0, 0)).plus(before, after));
    }

    private static SortedMap<String, Long> rules(Graph graph) {
        SortedMap<String, Long> links = new TreeMap<>();
        graph.find(Node.ANY, Hemi.RULE, Node.ANY)
                .forEach(triple -> links.merge(name(triple.getObject().getURI()), 1L, Long::sum));
        return links;
    }

    private static String name(String rule) {
        return rule.substring(rule.indexOf("rule/") + "rule/".length());
    }

    /** By rule and version, as in {@code act-number/0.1.0}. */
    public SortedMap<String, Count> byRule() {
        return byRule;
    }

    /** How many documents differed. */
    public long changed() {
        return changed;
    }
}
