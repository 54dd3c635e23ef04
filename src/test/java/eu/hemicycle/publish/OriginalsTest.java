package eu.hemicycle.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

    private static final byte[] PAGE = "<p>A page</p>".repeat(100).getBytes(UTF_8);
    private static final String SHA256 = Sha256.of(PAGE);

    @TempDir
    private Path folder;

    @Test
    void whatIsSettledIsReadBackFromItsChecksum() throws IOException {
        Originals originals = Originals.open(folder);
        keep(originals, PAGE);
        assertThat(originals.read(SHA256)).hasValue(PAGE);
        assertThat(folder.resolve(SHA256.substring(0, 2)).resolve(SHA256.substring(2) + ".gz"))
                .isNotEmptyFile();
        assertThat(originals.read(Sha256.of(new byte[0]))).isEmpty();
    }

    @Test
    void whatIsNotSettledIsNotThereAndRemovedAtTheNextStart() throws IOException {
        Originals originals = Originals.open(folder);
        originals.incoming(false).add(SHA256, PAGE);
        assertThat(originals.read(SHA256)).isEmpty();
        assertThat(files()).hasSize(1);
        assertThat(Originals.open(folder).read(SHA256)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        Originals originals = Originals.open(folder);
        Originals.Incoming incoming = originals.incoming(false);
        incoming.add(SHA256, PAGE);
        incoming.add(SHA256, PAGE.clone());
        incoming.settle();
        keep(originals, PAGE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsRedactedIsKnownToBeAndComesBackByChoiceOnly() throws IOException {
        Originals originals = Originals.open(folder);
        keep(originals, PAGE);
        originals.redact(Set.of(SHA256, Sha256.of(new byte[0])));
        assertThat(originals.read(SHA256)).isEmpty();
        assertThat(originals.wasRedacted(SHA256)).isTrue();
        assertThat(files()).allMatch(file -> file.toFile().length() == 0);

        keep(originals, PAGE);
        assertThat(originals.read(SHA256)).isEmpty();
        Originals.Incoming reinstated = originals.incoming(true);
        reinstated.add(SHA256, PAGE);
        reinstated.settle();
        assertThat(originals.read(SHA256)).hasValue(PAGE);
        assertThat(originals.wasRedacted(SHA256)).isFalse();
    }

    private static void keep(Originals originals, byte[] bytes) {
        Originals.Incoming incoming = originals.incoming(false);
        incoming.add(Sha256.of(bytes), bytes);
        incoming.settle();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
