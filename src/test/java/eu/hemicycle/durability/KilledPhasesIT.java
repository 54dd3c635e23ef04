package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill while a data folder, a generation or an index is made leaves a folder that opens whole. */
class KilledPhasesIT {

    private static final int KILLS = Extent.of("kills.phases", 1, 50);
    private static final int LONGEST_CREATION_MILLIS = 6000;
    private static final int LONGEST_REBUILD_MILLIS = 2500;
    private static final int LONGEST_REINDEXING_MILLIS = 5000;

    @TempDir
    Path folder;

    private Ontology ontology;
    private Workload workload;

    @BeforeEach
    void prepare() throws Exception {
        ontology = SmallOntology.in(folder.resolve("ontology"));
        workload = new Workload(ontology);
    }

    @Test
    void aFolderThatWasBeingMadeOpens() throws Exception {
        Random random = new Random(1);
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = folder.resolve("data-" + kill);
            Child.Command publisher = Child.Command.publisher(data, folder.resolve("ontology"), 0, Child.FOR_EVER);
            try (Child child = publisher.start(0)) {
                child.killAfter(random.nextInt(LONGEST_CREATION_MILLIS));
                new Inspection(data, ontology, workload).steps(child.acknowledged());
            }
            Folders.remove(data);
        }
    }

    @Test
    void aFolderWhoseGenerationsWereBeingExchangedOpens() throws Exception {
        Random random = new Random(2);
        Path data = folder.resolve("data");
        Inspection inspection = new Inspection(data, ontology, workload);
        long steps = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Child.Command rebuilder = Child.Command.rebuilder(data, folder.resolve("ontology"), steps);
            try (Child child = rebuilder.start(steps)) {
                child.awaitCommits(2);
                assertThat(child.isAlive())
                        .as("the process goes on until it is killed")
                        .isTrue();
                child.killAfter(random.nextInt(LONGEST_REBUILD_MILLIS));
                steps = inspection.steps(child.acknowledged());
            }
        }
        inspection.index();
    }

    @Test
    void aFolderWhoseIndexWasBeingMadeAnewOpens() throws Exception {
        Random random = new Random(3);
        Path data = folder.resolve("data");
        Inspection inspection = new Inspection(data, ontology, workload);
        long steps = publish(data);
        for (int kill = 0; kill < KILLS; kill++) {
            Folders.remove(index(data));
            Child.Command publisher = Child.Command.publisher(data, folder.resolve("ontology"), steps, Child.FOR_EVER);
            try (Child child = publisher.start(steps)) {
                child.killAfter(random.nextInt(LONGEST_REINDEXING_MILLIS));
                steps = inspection.steps(child.acknowledged());
            }
        }
        inspection.index();
    }

    private long publish(Path data) throws Exception {
        Child.Command publisher = Child.Command.publisher(data, folder.resolve("ontology"), 0, 12L * Workload.GROUP);
        try (Child child = publisher.start(0)) {
            assertThat(child.awaitEnd()).isZero();
            return child.acknowledged();
        }
    }

    private static Path index(Path data) throws IOException {
        try (Stream<Path> generations = Files.list(data.resolve("store"))) {
            return generations.findFirst().orElseThrow().resolve("index");
        }
    }
}
