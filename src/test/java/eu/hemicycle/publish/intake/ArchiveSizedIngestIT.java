package eu.hemicycle.publish.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up archive is read within 512 MB by a process that is killed again and again, and nothing is lost or doubled. */
class ArchiveSizedIngestIT {

    private static final int PAGES = Integer.getInteger("hemicycle.pages", 2_000);
    private static final int KILLS = Integer.getInteger("hemicycle.kills", 3);
    /** About as long as the log becomes. */
    private static final int LOG_BYTES = 4_500 * PAGES;

    private static final long PATIENCE_SECONDS = 600 + PAGES / 2;
    private static final String DATED_WORKS = """
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            SELECT (COUNT(DISTINCT ?work) AS ?works) { ?work a eli:Work ; eli:date_document ?date }
            """;

    @TempDir
    private Path folder;

    private long pages;

    @BeforeEach
    void generate() throws IOException, InterruptedException {
        Process generating = program("bench", "generate", "--pairs", String.valueOf(PAGES / 2), "--out", "pages");
        assertThat(generating.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        pages = count(folder.resolve("pages"));
        assertThat(pages).isBetween(PAGES / 2L, (long) PAGES);
    }

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException {
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            ingestUntilKilled(logged() + 1 + random.nextInt(2 * LOG_BYTES / (KILLS + 1)));
        }
        assertThat(lastLine(ingest())).matches("new \\d+, changed 0, unchanged \\d+, refused 0");
        assertThat(works()).isEqualTo(pages);
        assertThat(lastLine(ingest())).isEqualTo("new 0, changed 0, unchanged " + pages + ", refused 0");
    }

    /** @param bytes how long the log is when the process is killed, unless it has come to its end */
    private void ingestUntilKilled(long bytes) throws IOException, InterruptedException {
        Process ingest = ingest();
        try {
            await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> logged() >= bytes || !ingest.isAlive());
        } finally {
            ingest.destroyForcibly();
            assertThat(ingest.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process ingest() throws IOException {
        return program("ingest", "pages", "--data", "data");
    }

    private String lastLine(Process ingest) throws IOException, InterruptedException {
        assertThat(ingest.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(folder.resolve("output.txt"));
        return lines.get(lines.size() - 1);
    }

    private Process program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "eu.hemicycle.Hemicycle"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("output.txt").toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private long logged() {
        Path log = folder.resolve("data/log");
        try (Stream<Path> files = Files.isDirectory(log) ? Files.list(log) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long works() {
        try (Archive archive =
                Archive.open(folder.resolve("data"), Ontology.bundled(), Iris.PROJECT, Clock.systemUTC())) {
            return archive.store().read(present -> {
                try (QueryExec query =
                        QueryExec.dataset(present.dataset()).query(DATED_WORKS).build()) {
                    return ((Number) query.select().next().get("works").getLiteralValue()).longValue();
                }
            });
        }
    }

    private static long count(Path pages) throws IOException {
        try (Stream<Path> files = Files.walk(pages)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
