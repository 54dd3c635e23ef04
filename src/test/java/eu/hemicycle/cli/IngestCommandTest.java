package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {

    @TempDir
    private Path folder;

    @Test
    void endsWithOneLineForEachKindAndOneForAll() throws IOException {
        write("in/a.txt", answer("E-009901/2021", "Bright."));
        write("in/b.txt", answer("E-009902/2021", "Dark."));
        write("in/c.txt", "no document");
        Result result = ingest("in");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.lines())
                .containsExactly(
                        "answers: new 2, changed 0, unchanged 0, refused 0",
                        "unread inputs: new 0, changed 0, unchanged 0, refused 1",
                        "new 2, changed 0, unchanged 0, refused 1");
        assertThat(result.errors()).contains("refused: ", "c.txt:1: ");
    }

    @Test
    void whatIsUnchangedIsNotReadAgain() throws IOException {
        write("in/a.txt", answer("E-009901/2021", "Bright."));
        assertThat(ingest("in").last()).isEqualTo("new 1, changed 0, unchanged 0, refused 0");
        assertThat(ingest("in").last()).isEqualTo("new 0, changed 0, unchanged 1, refused 0");
        assertThat(ingest("in", "--again").last()).isEqualTo("new 0, changed 0, unchanged 1, refused 0");
        write("in/a.txt", answer("E-009901/2021", "Brighter."));
        assertThat(ingest("in").last()).isEqualTo("new 0, changed 1, unchanged 0, refused 0");
    }

    @Test
    void theManifestIsBelievedOnlyAsFarAsTheLog() throws IOException {
        write("in/a.txt", answer("E-009901/2021", "Bright."));
        ingest("in");
        Path manifest = folder.resolve("data/ingest/manifest.mv");
        Path kept = Files.copy(manifest, folder.resolve("kept.mv"));
        remove(folder.resolve("data"));
        Files.createDirectories(manifest.getParent());
        Files.copy(kept, manifest);
        assertThat(ingest("in").last()).isEqualTo("new 1, changed 0, unchanged 0, refused 0");
        Files.delete(manifest);
        assertThat(ingest("in").last()).isEqualTo("new 0, changed 0, unchanged 1, refused 0");
    }

    @Test
    void anOlderTextOfferedAgainIsTakenAsTheNewest() throws IOException {
        write("one/a.txt", answer("E-009901/2021", "First."));
        write("two/a.txt", answer("E-009901/2021", "Second."));
        ingest("one");
        ingest("two");
        assertThat(ingest("one").last()).isEqualTo("new 0, changed 1, unchanged 0, refused 0");
    }

    @Test
    void theQuarantineKeepsWhatIsRefusedUntilItIsAccepted() throws IOException {
        write("in/a.txt", answer("E-009901/2021", "The lamps are br"));
        assertThat(ingest("in").exit()).isEqualTo(1);
        List<Path> kept = quarantined();
        assertThat(kept).hasSize(2);
        assertThat(kept.get(1)).content().contains("breaks off");
        assertThat(ingest("in").exit()).isEqualTo(1);
        assertThat(quarantined()).hasSize(2);
        Files.writeString(kept.get(0), answer("E-009901/2021", "Bright."));
        assertThat(ingest("data/quarantine").last()).isEqualTo("new 1, changed 0, unchanged 0, refused 0");
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aHundredBadOnesDoNotStopTheGoodOnes() throws IOException {
        for (int i = 1; i <= 400; i++) {
            boolean bad = i % 4 == 0;
            write("in/" + i + ".txt", bad ? "poison " + i : answer("E-%06d/2021".formatted(i), "Text " + i + "."));
        }
        assertThat(ingest("in").last()).isEqualTo("new 300, changed 0, unchanged 0, refused 100");
        assertThat(quarantined()).hasSize(200);
    }

    private List<Path> quarantined() throws IOException {
        Path quarantine = folder.resolve("data/quarantine");
        if (!Files.isDirectory(quarantine)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(quarantine)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String answer(String reference, String text) {
        return """
                Parliamentary questions
                3 March 2021
                Answer given by Ms Sample
                on behalf of the European Commission
                Question reference: %s

                %s
                """.formatted(reference, text);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Result ingest(String path, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(
                                "ingest",
                                folder.resolve(path).toString(),
                                "--data",
                                folder.resolve("data").toString()),
                        Stream.of(options))
                .toArray(String[]::new);
        int exit = Commands.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Result(exit, out.toString().lines().toList(), err.toString());
    }

    /** What a run printed and how it ended. */
    private record Result(int exit, List<String> lines, String errors) {

        String last() {
            return lines.get(lines.size() - 1);
        }
    }
}
