package eu.hemicycle.publish;

import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.graph.ReferenceFolder;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;

/** A data folder opened by this process alone: its log, what readers see of it, and the way in. */
public final class Archive implements AutoCloseable {

    private final ChangeLog log;
    private final Store store;
    private final Iris iris;
    private final DocumentGraphs graphs;
    private final RecordShapes shapes;

    private Archive(ChangeLog log, Store store, Iris iris, Ontology ontology, SortedMap<String, Graph> named) {
        this.log = log;
        this.store = store;
        this.iris = iris;
        this.shapes = new RecordShapes(ontology.recordShapes());
        Vocabularies vocabularies = Vocabularies.of(named);
        this.graphs = new DocumentGraphs(iris, vocabularies.linker(), vocabularies.people());
        publication().vocabularies(vocabularies.graphs());
    }

    /**
     * Opens a data folder, makes it if it is not there, brings the views up to the log and the reference things up to the
     * ontology. The folder must not be open in another process.
     */
    public static Archive open(Path data, Ontology ontology, Iris iris, Clock clock) {
        return open(data, ontology, data.resolve("reference"), iris, clock);
    }

    /**
     * As above, with a folder of further reference data: names in it are found in texts as those of the ontology are.
     *
     * @param reference need not exist
     * @throws IllegalArgumentException if a file of that folder is no RDF; the message names file and line
     */
    public static Archive open(Path data, Ontology ontology, Path reference, Iris iris, Clock clock) {
        SortedMap<String, Graph> named = new TreeMap<>(ontology.vocabularies());
        named.putAll(ReferenceFolder.read(reference));
        ChangeLog log = FileLog.open(data.resolve("log"), clock);
        try {
            return new Archive(log, Store.open(data, log, SearchIndex.KIND), iris, ontology, named);
        } catch (RuntimeException failed) {
            log.close();
            throw failed;
        }
    }

    /** A new way in; several must not be used at the same time. */
    public Publication publication() {
        return new Publication(store, iris, graphs, shapes);
    }

    /** Runs the present linking rules over the stored texts. */
    public Relinking relinking() {
        return new Relinking(log, store, iris, graphs);
    }

    /** The way in for documents of other parliaments; several must not be used at the same time. */
    public OwnPublication ownPublication() {
        return new OwnPublication(store, iris);
    }

    /** Whether anything but reference things was ever written. */
    public boolean holdsDocuments() {
        try (Entries entries = log.from(0)) {
            while (entries.hasNext()) {
                if (!entries.next().document().startsWith(Publication.VOCABULARY)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        log.close();
    }
}
