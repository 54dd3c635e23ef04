package eu.hemicycle.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.durability.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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

    /** @return the last acknowledged version */
    private long indexUntilKilled(int commits) throws Exception {
        try (Child child =
                Child.Command.of(EndlessIndexing.class, data.toString()).start(0)) {
            child.awaitCommits(commits);
            assertThat(child.isAlive())
                    .as("the process goes on until it is killed")
                    .isTrue();
            child.killAfter(0);
            return child.acknowledged();
        }
    }
}
