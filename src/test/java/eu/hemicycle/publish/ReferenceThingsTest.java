package eu.hemicycle.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.VocabularyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** A vocabulary that was made from the same bytes is not read again, and every other one is. */
class ReferenceThingsTest {

    @TempDir
    private Path folder;

    @Test
    void theSameBytesAreNotParsedAgain() {
        try (Archive archive = open()) {
            ReferenceThings things = new ReferenceThings(archive.store(), Iris.PROJECT);
            things.bringUp(file("bytes", true));
            long version = archive.store().version();

            things.bringUp(file("bytes", false));
            assertThat(archive.store().version()).isEqualTo(version);
            assertThatIllegalArgumentException().isThrownBy(() -> things.bringUp(file("other bytes", false)));
        }
    }

    @Test
    void anEditedFileIsTakenUpAndOneThatIsPutBackToo() throws IOException {
        assertThat(titleWith("One")).isEqualTo("One");
        assertThat(titleWith("Two")).isEqualTo("Two");
        assertThat(titleWith("One")).isEqualTo("One");
    }

    @Test
    void otherBytesThatSayTheSameAreReadOnce() throws IOException {
        titleWith("One");
        write("# the same\n" + turtle("One"));
        long before = version();
        assertThat(version()).isEqualTo(before);
        try (Archive archive = open()) {
            assertThat(Samples.dump(archive)).containsOnlyOnce("\"One\"");
            assertThat(archive.check()).isEmpty();
        }
    }

    @Test
    void aRestoredArchiveIsBroughtUpToTheFilesOfToday() throws IOException {
        titleWith("One");
        Path backup = folder.resolve("backup");
        Backup.of(data(), backup);
        titleWith("Two");
        FileUtils.deleteDirectory(data().resolve("store").toFile());
        FileUtils.deleteDirectory(data().resolve("log").toFile());
        Path restored = folder.resolve("restored");
        Backup.restore(backup, restored);
        Files.move(restored.resolve("log"), data().resolve("log"));

        assertThat(title()).isEqualTo("Two");
    }

    @Test
    void aRebuiltStoreStillHoldsThem() throws IOException {
        titleWith("One");
        try (Archive archive = open()) {
            archive.store().rebuild();
        }
        assertThat(title()).isEqualTo("One");
    }

    private static SortedMap<String, VocabularyFile> file(String bytes, boolean readable) {
        VocabularyFile file =
                new VocabularyFile(new ByteArrayResource(bytes.getBytes(StandardCharsets.UTF_8)), "", resource -> {
                    if (!readable) {
                        throw new IllegalArgumentException("It was parsed");
                    }
                    return GraphFactory.createDefaultGraph();
                });
        return new TreeMap<>(Map.of("made-up", file));
    }

    private String titleWith(String title) throws IOException {
        write(turtle(title));
        return title();
    }

    private static String turtle(String title) {
        return "<https://example.org/thing> <http://purl.org/dc/terms/title> \"" + title + "\" .";
    }

    private void write(String turtle) throws IOException {
        Files.createDirectories(data().resolve("reference"));
        Files.writeString(data().resolve("reference/table.ttl"), turtle);
    }

    /** As readers see it after the folder was opened once more. */
    private String title() {
        try (Archive archive = open()) {
            return Samples.dump(archive)
                    .lines()
                    .filter(line -> line.startsWith("<https://example.org/thing>"))
                    .map(line -> line.split("\"")[1])
                    .reduce((one, other) -> one + " and " + other)
                    .orElse("nothing");
        }
    }

    private long version() {
        try (Archive archive = open()) {
            return archive.store().version();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Archive open() {
        return Samples.open(data());
    }
}
