package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.Columns;
import eu.hemicycle.columns.Cursor;
import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.QuadKeys;
import eu.hemicycle.columns.TripleGraphs;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Publication;
import eu.hemicycle.publish.StarterCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of an archive that changes: at every version what the quads are, or nothing. */
class FollowingColumnsTest {

    @TempDir
    static Path data;

    private static Archive archive;

    @BeforeAll
    static void publish() {
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        StarterCorpus.publish(archive.publication(), CrawlTest.run());
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private static Columns columns() throws IOException {
        return columns(new ColumnSource(archive));
    }

    private static Columns columns(Columns.Source source) throws IOException {
        Columns columns = Columns.start(Archive.columns(data), source);
        columns.follow();
        return columns;
    }

    private static Set<Triple> triples(Generation generation) {
        Set<Triple> triples = new HashSet<>();
        for (Generation.Predicate predicate : generation.predicates()) {
            int[] subjects = new int[predicate.bySubject().pairs()];
            int[] objects = new int[subjects.length];
            Cursor cursor = predicate.bySubject().cursor();
            cursor.all();
            cursor.pairs(subjects, objects, 0, subjects.length);
            for (int i = 0; i < subjects.length; i++) {
                triples.add(Triple.create(
                        generation.term(subjects[i]), generation.term(predicate.id()), generation.term(objects[i])));
            }
        }
        return triples;
    }

    private static Set<Quad> quads(Generation generation) {
        Set<Quad> quads = new HashSet<>();
        for (Generation.Predicate predicate : generation.predicates()) {
            int count = predicate.graphs().quads();
            int[] graphs = new int[count];
            int[] subjects = new int[count];
            int[] objects = new int[count];
            TripleGraphs.Quads all = predicate.graphs().reader();
            all.all();
            assertThat(all.next(graphs, subjects, objects, 0, count)).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                quads.add(Quad.create(
                        generation.term(graphs[i]),
                        generation.term(subjects[i]),
                        generation.term(predicate.id()),
                        generation.term(objects[i])));
            }
        }
        return quads;
    }

    private static Optional<Generation> generation(Columns columns) {
        return archive.store().read(snapshot -> columns.at(new ColumnSource(archive).seen()));
    }

    /** Within a read, so that the version is the same. */
    private static void assertHoldsTheQuads(Columns columns) {
        boolean held = archive.store().read(snapshot -> {
            Generation generation = generation(columns).orElseThrow();
            assertThat(generation.version()).isEqualTo(snapshot.version());
            assertThat(triples(generation))
                    .isEqualTo(snapshot.dataset()
                            .getUnionGraph()
                            .find(Node.ANY, Node.ANY, Node.ANY)
                            .toSet());
            assertThat(quads(generation))
                    .isEqualTo(Iter.toSet(snapshot.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
            return true;
        });
        assertThat(held).isTrue();
    }

    private static List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(Archive.columns(data))) {
            return files.toList();
        }
    }

    private static List<DocumentId> some(int count) {
        return archive.documents().stream().limit(count).toList();
    }

    @Test
    void whatGoesAndComesIsSeenByTheNextReader() throws IOException {
        try (Columns columns = columns()) {
            List<Path> before = written();
            for (DocumentId document : some(2)) {
                List<Contribution> known = archive.contributions(document);
                assertThat(archive.withdraw(document, "to see a change")).isPresent();
                assertHoldsTheQuads(columns);
                Publication reinstatement = archive.reinstatement();
                known.forEach(reinstatement::offer);
                reinstatement.commit();
                assertThat(archive.documents()).contains(document);
                assertHoldsTheQuads(columns);
            }
            assertThat(written()).as("not written anew").isEqualTo(before);
        }
    }

    @Test
    void whatAnEarlierRunWroteIsUsedAndFollowed() throws IOException {
        columns().close();
        List<Path> before = written();
        assertThat(archive.withdraw(some(1).get(0), "while nobody followed")).isPresent();
        try (Columns columns = columns()) {
            assertHoldsTheQuads(columns);
            assertThat(written()).isEqualTo(before);
        }
    }

    /** The same numbers, at other times. */
    private record AnotherLog(ColumnSource source) implements Columns.Source {

        @Override
        public long version() {
            return source.version();
        }

        @Override
        public <T> T read(Function<Columns.Version, T> work) {
            return source.read(version -> work.apply(new Marked(version)));
        }

        private record Marked(Columns.Version version) implements Columns.Version {

            @Override
            public long number() {
                return version.number();
            }

            @Override
            public String mark(long number) {
                return "another time";
            }

            @Override
            public QuadKeys quads() {
                return version.quads();
            }

            @Override
            public boolean has(Quad quad) {
                return version.has(quad);
            }

            @Override
            public boolean changed(long after, Consumer<Quad> each) {
                return version.changed(after, each);
            }
        }
    }

    @Test
    void columnsOfAnotherLogAreNotUsed() throws IOException {
        columns().close();
        Object written = fileKey();
        columns().close();
        assertThat(fileKey()).as("used again").isEqualTo(written);
        try (Columns columns = columns(new AnotherLog(new ColumnSource(archive)))) {
            assertThat(fileKey()).as("written anew").isNotEqualTo(written);
            assertHoldsTheQuads(columns);
        }
    }

    private static Object fileKey() throws IOException {
        Path manifest = written().get(0).resolve("manifest.json");
        return Files.readAttributes(manifest, BasicFileAttributes.class).fileKey();
    }

    /** What was redacted is in no file any more; what the changes were is not known any more. */
    @Test
    void aRedactionHasThemWrittenAnew() throws IOException {
        try (Columns columns = columns()) {
            List<Path> before = written();
            assertThat(archive.redact(some(1).get(0), "a court's order")).isPresent();
            assertThat(before.get(0)).doesNotExist();
            columns.follow();
            assertHoldsTheQuads(columns);
            assertThat(written()).hasSize(1).doesNotContainAnyElementsOf(before);
        }
    }
}
