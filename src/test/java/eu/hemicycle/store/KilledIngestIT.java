package eu.hemicycle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.durability.Child;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.LogInUse;
import java.nio.file.Path;
import java.util.Random;
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

    /** @return the last acknowledged number */
    private long ingestUntilKilled(int groups) throws Exception {
        try (Child child =
                Child.Command.of(EndlessIngest.class, data.toString()).start(0)) {
            child.awaitCommits(groups);
            assertTheLogIsTaken(child);
            child.killAfter(0);
            return child.acknowledged();
        }
    }

    private void assertTheLogIsTaken(Child holder) {
        assertThatThrownBy(() -> StoreFixture.openLog(data))
                .isInstanceOf(LogInUse.class)
                .hasMessageContaining("process " + holder.pid());
    }
}
