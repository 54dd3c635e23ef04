package eu.hemicycle.publish;

import eu.hemicycle.document.Source;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;

/** What a log says the data should be, worked out from its entries alone. */
final class LogContents {

    private final GraphSums graphs = new GraphSums();
    private final Map<Node, String> documents = new HashMap<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final Map<String, List<Source>> sources = new HashMap<>();

    private LogContents() {}

    /** Reads a log to its end. */
    static LogContents of(ChangeLog log) {
        LogContents contents = new LogContents();
        try (Entries<Entry> entries = log.from(0)) {
            entries.forEachRemaining(contents::add);
        }
        return contents;
    }

    private void add(Entry entry) {
        newest.put(entry.document(), entry.number());
        sources.put(entry.document(), sources(entry));
        if (!entry.patch().isEmpty()) {
            RDFPatchOps.read(new ByteArrayInputStream(entry.patch().getBytes(StandardCharsets.UTF_8)))
                    .apply(new Rows(entry.document()));
        }
    }

    private static List<Source> sources(Entry entry) {
        return entry.kind() != Kind.CHANGED || entry.document().startsWith(ReferenceThings.VOCABULARY)
                ? List.of()
                : ContributionsJson.read(entry.contributions()).stream()
                        .filter(contribution -> !Known.isStub(contribution))
                        .map(contribution -> contribution.source())
                        .toList();
    }

    GraphSums graphs() {
        return graphs;
    }

    /** The key of the document to which a graph belongs; the graph's name if no entry has it. */
    String document(Node graph) {
        return documents.getOrDefault(graph, graph.toString());
    }

    /** Every document's newest entry. */
    Map<String, Long> newest() {
        return newest;
    }

    /** What each document was read from. */
    Map<String, List<Source>> sources() {
        return sources;
    }

    private final class Rows extends RDFChangesBase {

        private final String document;

        Rows(String document) {
            this.document = document;
        }

        @Override
        public void add(Node graph, Node subject, Node predicate, Node object) {
            documents.put(graph, document);
            graphs.add(graph, subject, predicate, object);
        }

        @Override
        public void delete(Node graph, Node subject, Node predicate, Node object) {
            graphs.delete(graph, subject, predicate, object);
        }
    }
}
