package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.bench.GeneratedPage;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is taken while documents come in is restored by two commands, and one that was killed is refused. */
class RestoredBackupIT {

    private static final int PAGES = Extent.of("backup.pages", 60, 2000);
    private static final int KILLS = Extent.of("kills.backup", 1, 50);

    @TempDir
    Path folder;

    private Path data;
    private Program program;

    @BeforeEach
    void writePages() throws IOException {
        Ontology ontology = SmallOntology.in(folder.resolve("ontology"));
        program = new Program(folder.resolve("ontology"), folder);
        data = folder.resolve("data");
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Stream<GeneratedPage> generated =
                GeneratedArchive.of(17, ontology).pairs(PAGES).flatMap(pair -> pair.pages().stream());
        for (GeneratedPage page : generated.limit(PAGES).toList()) {
            Files.write(pages.resolve(page.name()), page.bytes());
        }
    }

    @Test
    void aBackupUnderLoadIsSoundAndOneOfTheWholeIsTheSame() throws Exception {
        Program.Running ingest = program.start("ingest", data, folder.resolve("pages"));
        await(() -> !ingest.process().isAlive() || filesIn(data.resolve("originals")) > PAGES / 4);
        assertThat(ingest.process().isAlive())
                .as("pages are still coming in when the backup begins")
                .isTrue();
        Path early = backUp("early");
        assertThat(ingest.ended().exit()).isZero();
        restore(early, folder.resolve("early-restored"));

        Path whole = backUp("whole");
        long begun = System.nanoTime();
        Path restored = folder.resolve("restored");
        restore(whole, restored);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        Extent.seen("restored and checked, pages", PAGES);
        Extent.seen("restored and checked, wall seconds", seconds);
        assertThat(contents(restored)).hasSizeGreaterThan(PAGES).isEqualTo(contents(data));
    }

    @Test
    void aBackupThatWasKilledIsRefusedAndHarmsNothing() throws Exception {
        assertThat(program.run("ingest", data, folder.resolve("pages")).exit()).isZero();
        Map<Path, String> before = contents(data);
        long begun = System.nanoTime();
        backUp("first");
        int longest = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Random random = new Random(4);
        for (int kill = 0; kill < KILLS; kill++) {
            Path target = folder.resolve("killed-" + kill);
            Process backup = program.start("backup", data, target).process();
            backup.waitFor(longest / 2 + random.nextInt(longest / 2), TimeUnit.MILLISECONDS);
            backup.destroyForcibly().waitFor();
            Path restored = folder.resolve("restored-" + kill);
            boolean finished = Files.exists(target.resolve("SHA256SUMS"));
            assertThat(program.run("restore", restored, target).exit())
                    .as("restoring what kill %d left", kill)
                    .isEqualTo(finished ? 0 : 1);
            assertThat(Files.exists(restored)).isEqualTo(finished);
            Folders.remove(target);
            Folders.remove(restored);
        }
        assertThat(contents(data)).isEqualTo(before);
        assertThat(program.run("check", data).exit()).isZero();
    }

    private Path backUp(String name) throws Exception {
        Path target = folder.resolve(name);
        Program.Ended backup = program.run("backup", data, target);
        assertThat(backup.exit()).as("%s", backup.lines()).isZero();
        return target;
    }

    private void restore(Path backup, Path to) throws Exception {
        Program.Ended restored = program.run("restore", to, backup);
        assertThat(restored.exit()).as("%s", restored.lines()).isZero();
        Program.Ended check = program.run("check", to);
        assertThat(check.exit()).as("%s", check.lines()).isZero();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(condition::getAsBoolean);
    }

    private static long filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | RuntimeException movedMeanwhile) {
            return 0;
        }
    }

    /** SHA-256 of every file of the log and every original, by its path. */
    private static Map<Path, String> contents(Path folder) throws IOException {
        Map<Path, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*(log/\\d+\\.log|originals/.*\\.gz)"))
                    .toList()) {
                contents.put(folder.relativize(file), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
