package eu.hemicycle.search;

import static eu.hemicycle.search.IndexFixture.answer;
import static eu.hemicycle.search.IndexFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a crash or a bad disk leaves of the index, the next start makes it whole. */
class IndexRecoveryTest {

    @TempDir
    Path data;

    @TempDir
    Path aside;

    private List<String> expected;

    @BeforeEach
    void someDocuments() throws IOException {
        try (IndexFixture fixture = new IndexFixture(data)) {
            for (int i = 1; i <= 6; i++) {
                fixture.put(id(i), question(id(i), i, "XYZ", "Lights " + i));
            }
        }
        copy(data, aside);
        try (IndexFixture fixture = new IndexFixture(data)) {
            fixture.put(id(1) + "-ASW", answer(id(1) + "-ASW", id(1), 7, "These lights"));
            fixture.put(id(2), question(id(2), 2, "ABC", "Other lights"));
            fixture.remove(id(3));
            expected = fixture.dump();
        }
    }

    @Test
    void anIndexThatIsInOrderIsOpenedAsItIs() throws IOException {
        List<Path> before = files();
        theIndexIsWhole();
        assertThat(files()).containsAll(before);
    }

    @Test
    void anIndexBehindTheQuadsCatchesUpFromTheLog() throws IOException {
        PathUtils.deleteDirectory(index(data));
        copy(index(aside), index(data));
        theIndexIsWhole();
    }

    @Test
    void quadsBehindTheIndexCatchUpFromTheLog() throws IOException {
        PathUtils.deleteDirectory(index(aside));
        copy(index(data), index(aside));
        PathUtils.deleteDirectory(data.resolve("store"));
        copy(aside.resolve("store"), data.resolve("store"));
        theIndexIsWhole();
    }

    @Test
    void anIndexAheadOfQuadsAndLogIsMadeAgain() throws IOException {
        PathUtils.deleteDirectory(index(aside));
        copy(index(data), index(aside));
        try (IndexFixture fixture = new IndexFixture(aside)) {
            assertThat(fixture.store.version()).isEqualTo(6);
            assertThat(fixture.dump()).hasSize(6).noneMatch(line -> line.contains("These lights"));
        }
    }

    @Test
    void aMissingIndexIsMadeAgain() throws IOException {
        PathUtils.deleteDirectory(index(data));
        theIndexIsWhole();
    }

    @Test
    void anIndexWithoutItsCommitIsMadeAgain() throws IOException {
        Files.delete(file("segments_"));
        theIndexIsWhole();
    }

    @Test
    void aByteThatChangedInAnyFileIsFound() throws IOException {
        everyFileDamagedInTurn(bytes -> {
            byte[] bad = bytes.clone();
            bad[bad.length / 2] ^= 0x40;
            return bad;
        });
    }

    @Test
    void aFileCutShortIsFound() throws IOException {
        everyFileDamagedInTurn(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    }

    private void everyFileDamagedInTurn(UnaryOperator<byte[]> damage) throws IOException {
        Path good = aside.resolve("good");
        copy(index(data), Files.createDirectory(good));
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(2);
        for (Path file : files) {
            PathUtils.cleanDirectory(index(data));
            copy(good, index(data));
            Files.write(file, damage.apply(Files.readAllBytes(file)));
            theIndexIsWhole();
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsMadeAgain() throws IOException {
        PathUtils.cleanDirectory(index(data));
        try (var directory = FSDirectory.open(index(data));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("applied", "9", "schema", "0").entrySet());
            writer.commit();
        }
        theIndexIsWhole();
    }

    private void theIndexIsWhole() {
        try (IndexFixture fixture = new IndexFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(9);
            assertThat(fixture.dump()).isEqualTo(expected);
        }
    }

    private static String id(int number) {
        return "E-9-2021-00990" + number;
    }

    private static Path index(Path folder) {
        return folder.resolve("store/gen-000001/index");
    }

    private Path file(String prefix) throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(index(data))) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
