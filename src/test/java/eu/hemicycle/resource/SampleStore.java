package eu.hemicycle.resource;

import eu.hemicycle.catalogue.history.History;
import eu.hemicycle.catalogue.history.RecordedHistory;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** The invented documents in a real store with its index, in a folder that goes with the process. */
final class SampleStore {

    private static final String GRAPHS = RunningSite.MINT + "graph/";

    final Store store;
    private final FileLog log;

    SampleStore() {
        Path data = folder();
        this.log = FileLog.open(data.resolve("log"), Clock.systemUTC());
        this.store = Store.open(data, log, SearchIndex.KIND);
        DatasetGraph invented = RunningSite.invented();
        invented.begin(org.apache.jena.query.TxnType.READ);
        put(invented.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).toList());
        invented.end();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("hemicycle-pages");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Index index() {
        return () -> store.snapshot().view(SearchIndex.KIND);
    }

    DocumentHistory history() {
        return new RecordedHistory(
                new History(log, new Timeline(log)), new Subjects(Iris.PROJECT), () -> store.read(Snapshot::version));
    }

    /** Takes documents back, so that other tests find what they know. */
    void remove(List<String> documents) {
        store.update(present -> documents.stream()
                .map(document -> new Change(
                        document,
                        Kind.WITHDRAWN,
                        Diff.patch(present.dataset(), document, emptied(document))
                                .orElse(""),
                        "{}"))
                .toList());
    }

    /** A graph that is not named stays as it is. */
    private static Map<Node, Graph> emptied(String document) {
        return Stream.of("/record", "/added")
                .collect(Collectors.toMap(
                        part -> NodeFactory.createURI(GRAPHS + document + part),
                        part -> GraphFactory.createDefaultGraph()));
    }

    /** Takes a document back with all that its log entries hold, as far as the log goes. */
    void redact(String document) {
        store.update(present -> List.of(new Change(
                document,
                Kind.REDACTED,
                Diff.patch(present.dataset(), document, emptied(document)).orElse(""),
                "{}")));
        log.redact(document, log.last());
    }

    /** Makes the graphs that the quads name hold these and nothing else, each document in a change of its own. */
    void put(List<Quad> quads) {
        Map<String, Map<Node, Graph>> documents = new TreeMap<>();
        for (Quad quad : quads) {
            documents
                    .computeIfAbsent(
                            key(quad.getGraph()), key -> new TreeMap<>(java.util.Comparator.comparing(Node::toString)))
                    .computeIfAbsent(quad.getGraph(), name -> GraphFactory.createDefaultGraph())
                    .add(quad.asTriple());
        }
        store.update(present -> documents.entrySet().stream()
                .map(document -> new Change(
                        document.getKey(),
                        Kind.CHANGED,
                        Diff.patch(present.dataset(), document.getKey(), document.getValue())
                                .orElse(""),
                        "[]"))
                .toList());
    }

    private static String key(Node graph) {
        String name = graph.getURI().replace(GRAPHS, "");
        return name.startsWith("vocabulary/") ? name : name.replaceFirst("/(record|added)$", "");
    }
}
