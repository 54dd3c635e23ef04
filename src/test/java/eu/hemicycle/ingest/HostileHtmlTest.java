package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst markup that a page may be ends as a refusal in this process too: within 256 MiB and the time for one file. */
class HostileHtmlTest {

    private static final double MOST_SECONDS = 35;

    @TempDir
    private Path folder;

    @Test
    void isRefusedWithinTheBounds() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileHtml.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        boolean ended = reading.waitFor(15, TimeUnit.MINUTES);
        reading.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(Files.readString(folder.resolve("errors.txt"))).doesNotContain("OutOfMemoryError");
        assertThat(reading.exitValue()).isZero();
        List<String> lines = Files.readAllLines(output).stream()
                .filter(line -> line.contains("\t"))
                .toList();
        assertThat(lines).hasSameSizeAs(HostileHtml.pages().keySet()).allSatisfy(line -> {
            String[] cells = line.split("\t");
            assertThat(Double.parseDouble(cells[1])).as(line).isLessThan(MOST_SECONDS);
            assertThat(cells[2]).as(line).isNotBlank().isNotEqualTo("read");
        });
    }
}
