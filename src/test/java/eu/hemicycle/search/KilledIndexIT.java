package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a kill at any moment, index and quads are of one version again, and that has all that was acknowledged. */
class KilledIndexIT {

    private static final int KILLS = Integer.getInteger("hemicycle.kills", 10);
    private static final int MOST_COMMITS_BETWEEN_KILLS = 40;

    @TempDir
    Path data;

    @Test
    void indexAndQuadsComeBackTogether() throws Exception {
        Random random = new Random(20161148);
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = indexUntilKilled(1 + random.nextInt(MOST_COMMITS_BETWEEN_KILLS));
            List<String> followed;
            try (IndexFixture fixture = new IndexFixture(data)) {
                assertThat(fixture.store.version()).isGreaterThanOrEqualTo(acknowledged);
                followed = fixture.dump();
            }
            PathUtils.deleteDirectory(data.resolve("store/gen-000001/index"));
            try (IndexFixture fixture = new IndexFixture(data)) {
                assertThat(followed).isNotEmpty().isEqualTo(fixture.dump());
            }
        }
    }

    /** @return the last acknowledged version that was seen */
    private long indexUntilKilled(int commits) throws Exception {
        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            long last = 0;
            for (int commit = 0; commit < commits; commit++) {
                last = nextAcknowledged(output);
            }
            return last;
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static long nextAcknowledged(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(EndlessIndexing.ACKNOWLEDGED)) {
            line = output.readLine();
        }
        assertThat(line).as("an acknowledgement of the process").isNotNull();
        return Long.parseLong(line.substring(EndlessIndexing.ACKNOWLEDGED.length()));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessIndexing.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
