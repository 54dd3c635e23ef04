package eu.hemicycle.store;

import eu.hemicycle.log.Change;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/** A log and its store in one folder, and documents for them. */
final class StoreFixture implements AutoCloseable {

    final FileLog log;
    final Store store;

    StoreFixture(Path dataDir) {
        log = openLog(dataDir);
        store = openStore(dataDir, log);
    }

    private static Store openStore(Path dataDir, FileLog log) {
        try {
            return Store.open(dataDir, log);
        } catch (RuntimeException failure) {
            log.close();
            throw failure;
        }
    }

    static FileLog openLog(Path dataDir) {
        return FileLog.open(dataDir.resolve("log"), Clock.systemUTC());
    }

    @Override
    public void close() {
        store.close();
        log.close();
    }

    /** The document {@code number} in its {@code revision}: three quads in two graphs, one of which is always the same. */
    static Change document(int number, int revision) {
        return change(key(number), """
                TX .
                D <urn:doc:%1$d> <urn:revision> "%3$d" <urn:graph:%1$d:record> .
                D <urn:doc:%1$d> <urn:copy> "%3$d" <urn:graph:%1$d:added> .
                A <urn:doc:%1$d> <urn:revision> "%2$d" <urn:graph:%1$d:record> .
                A <urn:doc:%1$d> <urn:copy> "%2$d" <urn:graph:%1$d:added> .
                A <urn:doc:%1$d> <urn:type> <urn:Document> <urn:graph:%1$d:record> .
                TC .
                """.formatted(number, revision, revision - 1));
    }

    static List<Change> documents(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> document(number, 1))
                .toList();
    }

    static String key(int number) {
        return "E-9-2021-009%03d".formatted(number);
    }

    static Change change(String document, String patch) {
        return new Change(document, Kind.CHANGED, patch, "[]");
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n" + turtle, Lang.TURTLE)
                .checking(false)
                .parse(graph);
        return graph;
    }

    /** Applies the difference between a document's new content and the present one; false if there is none. */
    static boolean put(Store store, String document, Map<Node, Graph> content) {
        long before = store.version();
        return store.update(present -> Diff.patch(present.dataset(), document, content).stream()
                        .map(patch -> change(document, patch))
                        .toList())
                > before;
    }

    Set<Quad> quads() {
        return store.read(snapshot -> Iter.toSet(snapshot.dataset().find()));
    }

    /** The first column of a query's rows, as N-Triples terms, in the order of the rows. */
    List<String> ask(String query) {
        return store.read(snapshot -> column(snapshot.dataset(), query));
    }

    static List<String> column(DatasetGraph dataset, String query) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            String column = rows.getResultVars().get(0).getVarName();
            return Iter.toList(Iter.map(rows, row -> Terms.text(row.get(column))));
        }
    }

    static List<String> generations(Path dataDir) throws IOException {
        try (Stream<Path> folders = Files.list(dataDir.resolve("store"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
