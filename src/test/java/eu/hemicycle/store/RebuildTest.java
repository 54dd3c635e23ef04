package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.document;
import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.generations;
import static eu.hemicycle.store.StoreFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the view's files, the log brings the data back. */
class RebuildTest {

    @TempDir
    Path data;

    private Set<Quad> expected;

    @BeforeEach
    void someDocumentsInSomeRevisions() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 20));
            fixture.store.apply(List.of(document(7, 2), document(9, 2)));
            expected = fixture.quads();
        }
    }

    @Test
    void aViewWhoseFolderWasRemovedIsBuiltAgain() throws IOException {
        PathUtils.deleteDirectory(data.resolve("store"));
        theDataIsBack("gen-000001");
    }

    @Test
    void aViewThatOpensStaysAsItIs() throws IOException {
        theDataIsBack("gen-000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodes.idn", "nodes-data.obj", "SPOG.dat", "prefixes-data.obj", "GPU.bpt"})
    void aMissingFileIsNoHindrance(String file) throws IOException {
        Files.delete(tdb(file));
        theDataIsBack("gen-000002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPU.idn", "GPU.dat", "prefixes.idn", "prefixes-data.obj"})
    void aFileOfItsOwnStateThatWasEmptiedIsNoHindrance(String file) throws IOException {
        Files.write(tdb(file), new byte[0]);
        theDataIsBack("gen-000002");
    }

    @Test
    void aGenerationThatWasNeverFinishedIsRemoved() throws IOException {
        Files.createDirectories(data.resolve("store/gen-000002/Data-0001"));
        Files.writeString(data.resolve("store/gen-000002/Data-0001/nodes.idn"), "half");
        theDataIsBack("gen-000001");
    }

    @Test
    void aGenerationOfAnotherLayoutIsBuiltAgain() throws IOException {
        Path ready = data.resolve("store/gen-000001/ready");
        Files.writeString(ready, Files.readString(ready).replaceFirst("layout \\d+", "layout 0"));
        theDataIsBack("gen-000002");
    }

    @Test
    void aViewAheadOfItsLogShowsWhatTheLogHolds() throws IOException {
        PathUtils.deleteDirectory(data.resolve("log"));
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isZero();
            assertThat(fixture.quads()).isEmpty();
        }
        assertThat(generations(data)).containsExactly("gen-000002");
    }

    @Test
    void aRunningStoreIsRebuiltAndTheOldFilesGo() throws IOException {
        try (StoreFixture fixture = new StoreFixture(data)) {
            DatasetGraph dataset = fixture.store.dataset();
            fixture.store.rebuild();
            assertThat(generations(data)).containsExactly("gen-000002");
            assertThat(fixture.quads()).isEqualTo(expected);
            assertThat(fixture.store.version()).isEqualTo(22);
            assertThat(fixture.store.dataset()).isSameAs(dataset);
            assertThat(fixture.store.apply(List.of(document(7, 3)))).isEqualTo(23);
        }
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(23);
        }
    }

    @Test
    void aReaderKeepsTheOldGenerationUntilItEnds() throws IOException {
        try (StoreFixture fixture = new StoreFixture(data)) {
            DatasetGraph dataset = fixture.store.dataset();
            dataset.begin(TxnType.READ);
            onAnotherThread(() -> {
                fixture.store.rebuild();
                fixture.store.apply(List.of(document(1, 2)));
            });
            assertThat(generations(data)).containsExactly("gen-000001", "gen-000002");
            assertThat(fixture.quads()).isEqualTo(expected);
            assertThat(fixture.store.snapshot().version()).isEqualTo(22);
            dataset.end();

            assertThat(generations(data)).containsExactly("gen-000002");
            assertThat(fixture.quads()).isNotEqualTo(expected).hasSameSizeAs(expected);
        }
    }

    private void theDataIsBack(String generation) throws IOException {
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(22);
            assertThat(fixture.quads()).isEqualTo(expected);
            assertThat(fixture.store.latest(key(7)))
                    .hasValueSatisfying(entry -> assertThat(entry.number()).isEqualTo(21));
            assertThat(fixture.store.apply(documents(21, 1))).isEqualTo(23);
        }
        assertThat(generations(data)).containsExactly(generation);
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.quads()).hasSize(expected.size() + 3);
        }
    }

    private Path journal() {
        return tdb("journal.jrnl");
    }

    private Path tdb(String file) {
        Path path = data.resolve("store/gen-000001/Data-0001").resolve(file);
        assertThat(path).exists();
        return path;
    }

    private static void onAnotherThread(Runnable work) {
        try (var pool = new Threads()) {
            pool.run(work);
        }
    }
}
