package eu.hemicycle.publish;

import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Store;
import java.nio.file.Path;
import java.time.Clock;

/** A data folder opened by this process alone: its log, what readers see of it, and the way in. */
public final class Archive implements AutoCloseable {

    private final ChangeLog log;
    private final Store store;
    private final Iris iris;
    private final DocumentGraphs graphs;
    private final RecordShapes shapes;

    private Archive(ChangeLog log, Store store, Iris iris, Ontology ontology) {
        this.log = log;
        this.store = store;
        this.iris = iris;
        this.shapes = new RecordShapes(ontology.recordShapes());
        Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
        this.graphs = new DocumentGraphs(
                iris, new Linker(vocabularies.lexicon(), vocabularies.people()), vocabularies.people());
        publication().vocabularies(vocabularies.graphs());
    }

    /**
     * Opens a data folder, makes it if it is not there, brings the views up to the log and the reference things up to the
     * ontology. The folder must not be open in another process.
     */
    public static Archive open(Path data, Ontology ontology, Iris iris, Clock clock) {
        ChangeLog log = FileLog.open(data.resolve("log"), clock);
        try {
            return new Archive(log, Store.open(data, log, SearchIndex.KIND), iris, ontology);
        } catch (RuntimeException failed) {
            log.close();
            throw failed;
        }
    }

    /** A new way in; several must not be used at the same time. */
    public Publication publication() {
        return new Publication(store, iris, graphs, shapes);
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
