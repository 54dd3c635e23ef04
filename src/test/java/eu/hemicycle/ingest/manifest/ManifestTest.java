package eu.hemicycle.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    private static final String KEY = Manifest.key("0".repeat(64), "a.txt", "", "1");

    @TempDir
    private Path folder;

    @Test
    void remembersWhatWasCommitted() {
        try (Manifest manifest = Manifest.open(folder)) {
            manifest.accepted(KEY, List.of("E-9-2021-000001", "E-9-2021-000001-ASW"));
            manifest.commit();
        }
        try (Manifest manifest = Manifest.open(folder)) {
            assertThat(manifest.documents(KEY)).contains(List.of("E-9-2021-000001", "E-9-2021-000001-ASW"));
            assertThat(manifest.documents("other")).isEmpty();
        }
    }

    @Test
    void anotherNameAddressOrVersionIsAnotherReading() {
        assertThat(Stream.of(
                        KEY,
                        Manifest.key("1".repeat(64), "a.txt", "", "1"),
                        Manifest.key("0".repeat(64), "b.txt", "", "1"),
                        Manifest.key("0".repeat(64), "a.txt", "https://example.org/", "1"),
                        Manifest.key("0".repeat(64), "a.txt", "", "2")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDamagedOneIsBegunAgain() throws IOException {
        Path file = folder.resolve("manifest.mv");
        Files.writeString(file, "no manifest ".repeat(1000));
        try (Manifest manifest = Manifest.open(folder)) {
            assertThat(manifest.documents(KEY)).isEmpty();
            manifest.accepted(KEY, List.of("E-9-2021-000001"));
            manifest.commit();
            assertThat(manifest.documents(KEY)).isPresent();
        }
    }
}
