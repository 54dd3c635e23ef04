package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.Ontology;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment of publishing loses nothing that it acknowledged, and shows nothing in part. */
class KilledPublishingIT {

    private static final int KILLS = Extent.of("kills", 10, 1000);
    /** After so many a folder of its own is begun: what is inspected after each grows with the folder. */
    private static final int KILLS_OF_A_ROUND = 50;

    private static final long SEED = Long.getLong("hemicycle.seed", 0);
    private static final int MOST_GROUPS = 12;
    private static final int LONGEST_OPENING_MILLIS = 2500;
    private static final int LONGEST_COMMIT_MILLIS = 60;

    @TempDir
    Path temporary;

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKillAndEveryGroupIsWhole() throws Exception {
        int rounds = (KILLS + KILLS_OF_A_ROUND - 1) / KILLS_OF_A_ROUND;
        long steps = 0;
        for (int round = 0; round < rounds; round++) {
            int kills = Math.min(KILLS_OF_A_ROUND, KILLS - round * KILLS_OF_A_ROUND);
            steps += new Round(Extent.folder(temporary).resolve("round-" + round), SEED + round).run(kills);
            Extent.seen("kills after which nothing was lost", (long) round * KILLS_OF_A_ROUND + kills);
        }
        assertThat(steps).isGreaterThan(KILLS);
    }

    /** Kills in one data folder, whose ledger tells how many there were; one that was stopped goes on. */
    private static final class Round {

        private final Path folder;
        private final long seed;
        private final Ontology ontology;
        private final Ledger ledger;

        Round(Path folder, long seed) throws Exception {
            this.folder = folder;
            this.seed = seed;
            this.ontology = SmallOntology.in(folder.resolve("ontology"));
            this.ledger = Ledger.in(folder);
        }

        long run(int kills) throws Exception {
            Inspection inspection = new Inspection(folder.resolve("data"), ontology, new Workload(ontology));
            boolean more = ledger.kills() < kills;
            while (ledger.kills() < kills) {
                long acknowledged = publishUntilKilled(ledger.steps(), new Random(seed * 1000 + ledger.kills()));
                ledger.add(inspection.steps(acknowledged));
            }
            if (more) {
                inspection.index();
            }
            return ledger.steps();
        }

        /** One process in five is killed while it starts, the others within some commit. */
        private long publishUntilKilled(long first, Random random) throws Exception {
            Child.Command publisher =
                    Child.Command.publisher(folder.resolve("data"), folder.resolve("ontology"), first, Child.FOR_EVER);
            try (Child child = publisher.start(first)) {
                if (random.nextInt(5) == 0) {
                    child.killAfter(random.nextInt(LONGEST_OPENING_MILLIS));
                } else {
                    child.awaitCommits(1 + random.nextInt(MOST_GROUPS));
                    assertThat(child.isAlive())
                            .as("the process publishes until it is killed")
                            .isTrue();
                    child.killAfter(random.nextInt(LONGEST_COMMIT_MILLIS));
                }
                return child.acknowledged();
            }
        }
    }
}
