package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.Ontology;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment of publishing loses nothing that it acknowledged, and shows nothing in part. */
class KilledPublishingIT {

    private static final int KILLS = Extent.of("kills", 10, 1000);
    private static final int MOST_GROUPS = 12;
    private static final int LONGEST_OPENING_MILLIS = 2500;
    private static final int LONGEST_COMMIT_MILLIS = 60;

    @TempDir
    Path temporary;

    private Path folder;
    private Ontology ontology;
    private Ledger ledger;

    @BeforeEach
    void prepare() throws Exception {
        folder = Extent.folder(temporary);
        ontology = SmallOntology.in(folder.resolve("ontology"));
        ledger = Ledger.in(folder);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKillAndEveryGroupIsWhole() throws Exception {
        Inspection inspection = new Inspection(folder.resolve("data"), ontology, new Workload(ontology));
        while (ledger.kills() < KILLS) {
            long acknowledged = publishUntilKilled(ledger.steps(), new Random(ledger.kills()));
            ledger.add(inspection.steps(acknowledged));
        }
        inspection.index();
        assertThat(ledger.steps()).isGreaterThan(KILLS);
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
