package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Tombstone;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.graph.ReferenceFolder;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.graph.VocabularyFile;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.DiskBelowFloor;
import eu.hemicycle.log.DiskFloor;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.EntryHead;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import eu.hemicycle.log.LogFailed;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.StoreFailed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** A data folder opened by this process alone: its log, what readers see of it, and the way in. */
public final class Archive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final FileLog log;
    private final Store store;
    private final Originals originals;
    private final Withdrawals withdrawals;
    private final Iris iris;
    private final SingletonSupplier<DocumentGraphs> graphs;
    private final RecordShapes shapes;

    private Archive(
            Path data,
            FileLog log,
            Store store,
            Iris iris,
            Ontology ontology,
            SortedMap<String, VocabularyFile> vocabularies) {
        this.log = log;
        this.store = store;
        this.originals = Originals.open(data.resolve("originals"));
        this.withdrawals = new Withdrawals(data, log, store, originals, iris);
        this.iris = iris;
        this.shapes = new RecordShapes(ontology.recordShapes());
        this.graphs = SingletonSupplier.of(() -> graphs(iris, vocabularies));
        withdrawals.finishRedaction();
        bringUp(vocabularies);
    }

    /** To make ready what finds names in texts takes seconds, and many a run needs it for nothing. */
    private static DocumentGraphs graphs(Iris iris, SortedMap<String, VocabularyFile> files) {
        Vocabularies vocabularies = Vocabularies.of(VocabularyFile.graphs(files));
        return new DocumentGraphs(iris, vocabularies.linker(), vocabularies.people());
    }

    /** On a full or broken disk the reference things stay as they were, and are read all the same. */
    private void bringUp(SortedMap<String, VocabularyFile> vocabularies) {
        try {
            new ReferenceThings(store, iris).bringUp(vocabularies);
        } catch (DiskBelowFloor | LogFailed | StoreFailed full) {
            LOG.atWarn().log("The reference things are not brought up to the ontology: {}", full.getMessage());
        }
    }

    /** Where dumps of an archive's data lie; a redaction empties it. */
    public static Path dumps(Path data) {
        return data.resolve("dumps");
    }

    /** Where columns of an archive's data lie; a redaction removes them. */
    public static Path columns(Path data) {
        return data.resolve("columns");
    }

    /** Opens a data folder with its own folder of reference data and the default floor. */
    public static Archive open(Path data, Ontology ontology, Iris iris, Clock clock) {
        return open(data, ontology, data.resolve("reference"), iris, clock, DiskFloor.DEFAULT);
    }

    /**
     * Opens a data folder, makes it if it is not there, finishes a redaction that was begun, brings the views up to the log
     * and the reference things up to the ontology. The folder must not be open in another process.
     *
     * @param reference a folder of further reference data, which need not exist: names in it are found in texts as those of
     *     the ontology are
     * @throws IllegalArgumentException if a file of that folder is no RDF; the message names file and line
     */
    public static Archive open(Path data, Ontology ontology, Path reference, Iris iris, Clock clock, DiskFloor floor) {
        SortedMap<String, VocabularyFile> vocabularies = new TreeMap<>(ontology.vocabularyFiles());
        vocabularies.putAll(ReferenceFolder.files(reference));
        FileLog log = FileLog.open(data.resolve("log"), clock, floor);
        try {
            return open(data, log, Store.open(data, log, SearchIndex.KIND), iris, ontology, vocabularies);
        } catch (RuntimeException failed) {
            log.close();
            throw failed;
        }
    }

    private static Archive open(
            Path data,
            FileLog log,
            Store store,
            Iris iris,
            Ontology ontology,
            SortedMap<String, VocabularyFile> vocabularies) {
        try {
            return new Archive(data, log, store, iris, ontology, vocabularies);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** A new way in. What was taken back is refused. */
    public Publication publication() {
        return new Publication(store, graphs.obtain(), shapes, originals, false);
    }

    /** A new way in, by which what was taken back comes back when it is offered, with nothing of what was known before. */
    public Publication reinstatement() {
        return new Publication(store, graphs.obtain(), shapes, originals, true);
    }

    /** Works out of a contribution what can be known before its turn to be published comes; for any thread. */
    public Prepared prepare(Contribution contribution) {
        return new Preparation(iris, graphs.obtain(), shapes).prepare(contribution);
    }

    /**
     * Takes a document back: it is gone for readers, and its address says why. The log keeps what it was. A document that
     * was taken back before stays as it is.
     *
     * @param reason for readers; 1 to 1,000 characters
     * @return the number of the log's entry; empty if no document has this identifier
     */
    public OptionalLong withdraw(DocumentId id, String reason) {
        return withdrawals.withdraw(id, reason);
    }

    /**
     * Takes a document back and removes what it said from the log, the originals and the views. When this returns, the
     * data folder holds nothing of it but its identifier, except what readers who began before still see; that goes with
     * the last of them. The views are built again, which takes its time.
     *
     * @return as {@link #withdraw}
     */
    public OptionalLong redact(DocumentId id, String reason) {
        return withdrawals.redact(id, reason);
    }

    /** What is left of a document that was taken back, as the present reader sees it. */
    public Optional<Tombstone> tombstone(DocumentId id) {
        return store.latest(id.toString()).flatMap(newest -> Tombstones.of(id, newest));
    }

    /**
     * Compares log, views and originals, and counts what the index holds.
     *
     * @return one sentence for each thing that is wrong, with what to do; empty if nothing is
     */
    public List<String> check() {
        return new Check(log, store, originals).findings();
    }

    /** The identifiers of all documents that are known and not taken back, in the order in which they first came. */
    public List<DocumentId> documents() {
        Map<String, Boolean> present = new LinkedHashMap<>();
        try (Entries<EntryHead> entries = log.heads(0)) {
            entries.forEachRemaining(entry -> present.put(entry.document(), entry.kind() == Kind.CHANGED));
        }
        return present.entrySet().stream()
                .filter(document -> document.getValue() && !document.getKey().startsWith(ReferenceThings.VOCABULARY))
                .map(document -> DocumentId.parse(document.getKey()))
                .toList();
    }

    /** What a document is made of; nothing if it is unknown or taken back. */
    public List<Contribution> contributions(DocumentId id) {
        return Known.of(store, id).contributions();
    }

    /** Runs the present linking rules over the stored texts. */
    public Relinking relinking() {
        return new Relinking(log, store, iris, graphs.obtain());
    }

    /** The way in for documents of other parliaments; several must not be used at the same time. */
    public OwnPublication ownPublication() {
        return new OwnPublication(store, iris);
    }

    /** Whether anything but reference things was ever written. */
    public boolean holdsDocuments() {
        try (Entries<EntryHead> entries = log.heads(0)) {
            while (entries.hasNext()) {
                if (!entries.next().document().startsWith(ReferenceThings.VOCABULARY)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Store store() {
        return store;
    }

    /** What documents were read from. */
    public Originals originals() {
        return originals;
    }

    public ChangeLog log() {
        return log;
    }

    @Override
    public void close() {
        store.close();
        log.close();
    }
}
