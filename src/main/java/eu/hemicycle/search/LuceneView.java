package eu.hemicycle.search;

import eu.hemicycle.store.Batch;
import eu.hemicycle.store.DerivedView;
import eu.hemicycle.store.UnusableView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The index in Lucene's files. A commit carries the version's number and that of the schema. */
final class LuceneView implements DerivedView<IndexReading> {

    private static final String APPLIED = "applied";
    private static final String SCHEMA = "schema";
    private static final double BUFFER_MEBIBYTES = 64;

    private final Directory directory;
    private final long applied;
    private final FacetColumns columns = new FacetColumns();
    private IndexWriter writer;
    private IndexReading current;
    private Affected noted = new Affected();

    private LuceneView(Directory directory, long applied) throws IOException {
        this.directory = directory;
        this.applied = applied;
        this.writer = writer();
        this.current = new IndexReading(DirectoryReader.open(writer), columns);
    }

    static DerivedView<IndexReading> open(Path folder) {
        try {
            return open(new SyncedDirectory(FSDirectory.open(folder)));
        } catch (IOException | RuntimeException damage) {
            // Lucene meets damaged bytes with exceptions of many types
            throw new UnusableView(String.valueOf(damage.getMessage()), damage);
        }
    }

    private static DerivedView<IndexReading> open(Directory directory) throws IOException {
        try {
            return new LuceneView(directory, check(directory));
        } catch (IOException | RuntimeException damage) {
            directory.close();
            throw damage;
        }
    }

    /** Reads every file once: Lucene itself would find a damaged one only when a search comes to it. */
    private static long check(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return -1;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return appliedBy(reader.getIndexCommit().getUserData());
        }
    }

    private static long appliedBy(Map<String, String> commit) {
        if (!IndexSchema.VERSION.equals(commit.get(SCHEMA))) {
            throw new UnusableView("it was written by another version of the program");
        }
        return Long.parseLong(commit.get(APPLIED));
    }

    private IndexWriter writer() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Words.analyzer());
        config.setRAMBufferSizeMB(BUFFER_MEBIBYTES);
        config.setCommitOnClose(false);
        config.setMergedSegmentWarmer(columns::of);
        return new IndexWriter(directory, config);
    }

    @Override
    public long applied() {
        return applied;
    }

    @Override
    public void note(Batch batch) {
        noted.read(batch);
    }

    @Override
    public IndexReading update(Batch data) {
        return attempt(() -> {
            DocumentBlocks blocks = new DocumentBlocks(data);
            for (String document : noted.documents(data, current)) {
                writer.deleteDocuments(new Term(IndexSchema.DOCUMENT, document));
                write(blocks.of(document));
            }
            noted = new Affected();
            return shown();
        });
    }

    @Override
    public IndexReading rebuild(Batch everything) {
        return attempt(() -> {
            writer.deleteAll();
            noted = new Affected();
            DocumentBlocks blocks = new DocumentBlocks(everything);
            for (String document : (Iterable<String>) everything.documents()::iterator) {
                write(blocks.of(document));
            }
            return shown();
        });
    }

    private void write(List<List<Document>> blocks) throws IOException {
        for (List<Document> block : blocks) {
            writer.addDocuments(block);
        }
    }

    /** What is written so far, entered once for the caller and once for this. */
    private IndexReading shown() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(current.reader(), writer);
        if (newer != null) {
            IndexReading before = current;
            current = new IndexReading(newer, columns);
            before.leave();
        }
        current.enter();
        return current;
    }

    @Override
    public void commit(long number) {
        attempt(() -> {
            writer.setLiveCommitData(Map.of(APPLIED, Long.toString(number), SCHEMA, IndexSchema.VERSION)
                    .entrySet());
            return writer.commit();
        });
    }

    @Override
    public void rollback() {
        attempt(() -> {
                    noted = new Affected();
                    writer.rollback();
                    writer = writer();
                    return shown();
                })
                .leave();
    }

    @Override
    public void close() {
        attempt(() -> {
            current.leave();
            writer.rollback();
            directory.close();
            return directory;
        });
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The index cannot be used: " + failure.getMessage(), failure);
        }
    }
}
