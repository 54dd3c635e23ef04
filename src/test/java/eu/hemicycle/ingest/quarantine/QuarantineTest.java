package eu.hemicycle.ingest.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void keepsBytesAndReason() throws IOException {
        open().keep(refused("in/a.txt", "a.txt", "bytes", "in/a.txt:3: A page has a date. Save it again"));
        Path entry = folder.resolve(sha("bytes").substring(0, 16));
        assertThat(entry.resolve("a.txt")).hasContent("bytes");
        assertThat(entry.resolve("a.txt.reason.txt"))
                .content()
                .contains(
                        "origin: in/a.txt\n",
                        "sha256: " + sha("bytes"),
                        "time: " + TIME,
                        "in/a.txt:3: A page has a date.");
    }

    @Test
    void whatIsAcceptedGoes() throws IOException {
        open().keep(refused("in/a.txt", "a.txt", "bytes", "why"));
        open().accepted("elsewhere/b.txt", sha("bytes"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatIsCorrectedAtItsOriginGoes() throws IOException {
        open().keep(refused("in/a.txt", "a.txt", "bad", "why"));
        open().accepted("in/a.txt", sha("good"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void newBytesFromOneOriginTakeThePlaceOfTheOld() throws IOException {
        open().keep(refused("in/a.txt", "a.txt", "bad", "why"));
        open().keep(refused("in/a.txt", "a.txt", "worse", "why"));
        assertThat(entries()).containsExactly(sha("worse").substring(0, 16));
    }

    @Test
    void whatIsCorrectedHereAndIsStillBadKeepsItsOrigin() throws IOException {
        open().keep(refused("in/a.txt", "a.txt", "bad", "why"));
        Path here = folder.resolve(sha("bad").substring(0, 16)).resolve("a.txt");
        open().keep(refused(here.toString(), "a.txt", "better", "why"));
        assertThat(entries()).containsExactly(sha("better").substring(0, 16));
        open().accepted("in/a.txt", sha("good"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatIsCorrectedHereAndAcceptedGoes() throws IOException {
        open().keep(refused("in/a.txt", "a.txt", "bad", "why"));
        Path here = folder.resolve(sha("bad").substring(0, 16)).resolve("a.txt");
        open().accepted(here.toString(), sha("good"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void namesOfStrangersStayInTheFolder() throws IOException {
        open().keep(refused("x", "../../..\u202E\n/evil" + "x".repeat(400), "bytes", "why"));
        try (Stream<Path> files = Files.list(folder.resolve(sha("bytes").substring(0, 16)))) {
            assertThat(files).hasSize(2);
        }
    }

    private Quarantine open() {
        return Quarantine.in(folder);
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(Path::getFileName).map(Path::toString).toList();
        }
    }

    private static Refused refused(String origin, String name, String content, String reason) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Refused(origin, name, sha(content), bytes, List.of(reason), TIME, "1");
    }

    private static String sha(String content) {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
