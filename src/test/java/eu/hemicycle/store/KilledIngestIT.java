package eu.hemicycle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.log.Entry;
import eu.hemicycle.log.LogInUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment loses nothing that it acknowledged, and leaves nothing half done. */
class KilledIngestIT {

    private static final int KILLS = Integer.getInteger("hemicycle.kills", 10);
    private static final int MOST_GROUPS_BETWEEN_KILLS = 60;

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedChangeIsThereAfterAKillAndEveryGroupIsWhole() throws Exception {
        Random random = new Random(20200924);
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = ingestUntilKilled(1 + random.nextInt(MOST_GROUPS_BETWEEN_KILLS));
            assertNothingIsLostOrHalf(acknowledged);
        }
    }

    private void assertNothingIsLostOrHalf(long acknowledged) {
        try (StoreFixture fixture = new StoreFixture(data)) {
            long version = fixture.store.version();
            assertThat(version).isGreaterThanOrEqualTo(acknowledged).isEqualTo(fixture.log.last());
            assertThat(version % EndlessIngest.GROUP)
                    .as("entries of a broken group")
                    .isZero();
            assertThat(fixture.quads()).isEqualTo(EndlessIngest.quadsAfter(version));
            assertThat(fixture.log.read(acknowledged).map(Entry::patch))
                    .contains(EndlessIngest.change(acknowledged).patch());
            assertThat(fixture.store
                            .latest(EndlessIngest.change(version).document())
                            .map(Entry::number))
                    .contains(version);
        }
    }

    /** @return the last acknowledged number that was seen */
    private long ingestUntilKilled(int groups) throws Exception {
        Process process = start();
        try (BufferedReader acknowledgements = process.inputReader()) {
            long last = 0;
            for (int group = 0; group < groups; group++) {
                last = nextAcknowledged(acknowledgements);
            }
            assertTheLogIsTaken(process);
            return last;
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static long nextAcknowledged(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(EndlessIngest.ACKNOWLEDGED)) {
            line = output.readLine();
        }
        assertThat(line).as("an acknowledgement of the process").isNotNull();
        return Long.parseLong(line.substring(EndlessIngest.ACKNOWLEDGED.length()));
    }

    private void assertTheLogIsTaken(Process holder) {
        assertThatThrownBy(() -> StoreFixture.openLog(data))
                .isInstanceOf(LogInUse.class)
                .hasMessageContaining("process " + holder.pid());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessIngest.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
