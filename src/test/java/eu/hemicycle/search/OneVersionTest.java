package eu.hemicycle.search;

import static eu.hemicycle.search.IndexFixture.answer;
import static eu.hemicycle.search.IndexFixture.persons;
import static eu.hemicycle.search.IndexFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.log.Change;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quads, index and number are of one version for every reader, and the index is what the quads say. */
class OneVersionTest {

    private static final String QUESTION = "E-9-2021-009901";
    private static final Node WORK = NodeFactory.createURI(IndexFixture.WORK + QUESTION);
    private static final int READERS = 8;
    private static final int VERSIONS = 120;

    @TempDir
    Path data;

    @Test
    void noReaderEverSeesTwoVersionsTogether() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicLong reads = new AtomicLong();
        try (IndexFixture fixture = new IndexFixture(data)) {
            writeVersion(fixture);
            List<Future<Void>> readers = IntStream.range(0, READERS)
                    .mapToObj(i -> pool.submit((Callable<Void>) () -> {
                        while (writing.get()) {
                            fixture.store.read(OneVersionTest::agree);
                            reads.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            try {
                while (fixture.store.version() < VERSIONS) {
                    write(fixture);
                }
            } finally {
                writing.set(false);
            }
            for (Future<Void> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
            assertThat(reads.get()).isGreaterThan(VERSIONS);
        } finally {
            pool.shutdownNow();
        }
    }

    /** In every way in which a version can come about. */
    private static void write(IndexFixture fixture) {
        long next = fixture.store.version() + 1;
        if (next % 30 == 0) {
            fixture.store.rebuild();
        }
        if (next % 7 == 0) {
            Change change = fixture.store.read(present -> IndexFixture.change(present, QUESTION, document(next)));
            fixture.log.append(List.of(change));
            assertThat(fixture.store.catchUp()).isEqualTo(next);
        } else {
            writeVersion(fixture);
        }
        assertThat(fixture.store.<Boolean>read(OneVersionTest::agree))
                .as("visible when the call returns")
                .isTrue();
    }

    private static void writeVersion(IndexFixture fixture) {
        fixture.put(QUESTION, document(fixture.store.version() + 1));
    }

    private static String document(long version) {
        return question(QUESTION, 1, "XYZ", "Version " + version);
    }

    private static boolean agree(Snapshot snapshot) {
        String expected = "Version " + snapshot.version();
        assertThat(snapshot.dataset().find(Node.ANY, WORK, DCTerms.title.asNode(), Node.ANY))
                .toIterable()
                .anyMatch(quad -> quad.getObject().getLiteralLexicalForm().equals(expected));
        assertThat(title(snapshot.view(SearchIndex.KIND))).isEqualTo(expected);
        return true;
    }

    private static String title(IndexReading reading) {
        try {
            ScoreDoc[] hits =
                    reading.searcher().search(new TermQuery(new Term(IndexSchema.IRI, WORK.getURI())), 2).scoreDocs;
            assertThat(hits).hasSize(1);
            return reading.searcher().storedFields().document(hits[0].doc).get("title.en");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aReaderKeepsItsVersionWhateverHappensMeanwhile() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (IndexFixture fixture = new IndexFixture(data)) {
            writeVersion(fixture);
            Store store = fixture.store;
            store.dataset().begin(TxnType.READ);
            other.submit(() -> {
                        writeVersion(fixture);
                        store.rebuild();
                        writeVersion(fixture);
                        fixture.remove(QUESTION);
                    })
                    .get(60, TimeUnit.SECONDS);
            assertThat(store.snapshot().version()).isEqualTo(1);
            assertThat(agree(store.snapshot())).isTrue();
            store.dataset().abort();
            assertThat(fixture.dump()).isEmpty();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void anAbortedReadTakesNothingFromTheWriter() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (IndexFixture fixture = new IndexFixture(data)) {
            fixture.store.update(present -> {
                Future<?> reader = other.submit(() -> {
                    fixture.store.dataset().begin(TxnType.READ);
                    fixture.store.dataset().abort();
                });
                assertThat(reader).succeedsWithin(60, TimeUnit.SECONDS);
                return List.of(IndexFixture.change(present, QUESTION, document(1)));
            });
            assertThat(fixture.store.<Boolean>read(OneVersionTest::agree)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    /** Any order of arrivals, replacements and removals gives the index that is made in one go from the same quads. */
    @Test
    void anIndexThatFollowedIsTheIndexMadeAtOnce() throws IOException {
        Random random = new Random(20161148);
        for (int round = 0; round < 4; round++) {
            Path folder = data.resolve("round-" + round);
            List<String> followed;
            try (IndexFixture fixture = new IndexFixture(folder)) {
                for (int step = 0; step < 25; step++) {
                    fixture.store.update(present -> IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(i -> randomChange(random, present))
                            .distinct()
                            .toList());
                }
                followed = fixture.dump();
            }
            PathUtils.deleteDirectory(folder.resolve("store/gen-000001/index"));
            try (IndexFixture fixture = new IndexFixture(folder)) {
                assertThat(followed).isNotEmpty().isEqualTo(fixture.dump());
            }
        }
    }

    private static Change randomChange(Random random, Snapshot present) {
        String question = "E-9-2021-00990" + random.nextInt(4);
        String answer = question + (random.nextBoolean() ? "-ASW" : "-ASW2");
        int person = 1 + random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0 -> IndexFixture.change(present, question, "");
            case 1 -> IndexFixture.change(present, answer, "");
            case 2 ->
                IndexFixture.change(
                        present, "vocabulary/persons", persons(random.nextBoolean() ? "MLT" : "CYP", person, 9));
            case 3 -> IndexFixture.change(present, question, question(question, person, "G" + person, "Lights"));
            default -> IndexFixture.change(present, answer, answer(answer, question, person, "Words " + person));
        };
    }
}
