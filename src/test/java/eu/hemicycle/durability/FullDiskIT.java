package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a disk that fills up writing is refused, nothing is lost, and writing goes on as soon as there is room. */
class FullDiskIT {

    private static final int MEGABYTES = 400;
    private static final int FLOOR_MEGABYTES = 256;
    private static final int PATIENCE = 2;
    private static final long STEPS = 5L * Workload.GROUP;

    @TempDir
    Path folder;

    private Path disk;
    private Ontology ontology;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run(List.of("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString())) == 0,
                "a file system of limited size can be mounted by root only");
        ontology = SmallOntology.in(folder.resolve("ontology"));
    }

    /** Its name goes at once, the rest with the last file that this process has mapped and not yet forgotten. */
    @AfterEach
    void unmount() throws Exception {
        run(List.of("umount", "--lazy", disk.toString()));
    }

    @Test
    void whatWasAcknowledgedStaysAndWritingGoesOnOnceThereIsRoom() throws Exception {
        Inspection inspection = new Inspection(disk.resolve("data"), ontology, new Workload(ontology));
        long before = publish(0, STEPS).acknowledged();
        assertThat(before).isEqualTo(STEPS);

        Path ballast = disk.resolve("ballast");
        fill(ballast, FLOOR_MEGABYTES / 2);
        Child refused = publish(before, before + Workload.GROUP);
        assertThat(refused.refusals()).isNotEmpty().allSatisfy(reason -> assertThat(reason)
                .contains("MB left"));
        assertThat(refused.acknowledged()).isEqualTo(before);
        assertThat(inspection.steps(before)).isEqualTo(before);

        Files.delete(ballast);
        assertThat(publish(before, before + Workload.GROUP).acknowledged()).isEqualTo(before + Workload.GROUP);
        assertThat(inspection.steps(before + Workload.GROUP)).isEqualTo(before + Workload.GROUP);
    }

    /** TDB2 writes its journal by calls and its files by mapping them, so each runs out of room in its own way. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void withoutAFloorNothingIsLostAllIsReadAndWritingGoesOnOnceThereIsRoom(int megabytesLeft) throws Exception {
        Path data = disk.resolve("data");
        Inspection inspection = new Inspection(data, ontology, new Workload(ontology));
        long before = publish(0, STEPS).acknowledged();
        Path ballast = disk.resolve("ballast");
        fill(ballast, megabytesLeft);
        long acknowledged;
        try (Child child = Child.Command.floorless(data, folder.resolve("ontology"), before, PATIENCE)
                .start(before)) {
            assertThat(child.awaitEnd()).as("writing on a full disk ends").isNotZero();
            acknowledged = child.acknowledged();
        }
        inspection.steps(acknowledged);

        Files.delete(ballast);
        long steps = inspection.steps(acknowledged);
        assertThat(publish(steps, steps + Workload.GROUP).acknowledged()).isEqualTo(steps + Workload.GROUP);
        assertThat(inspection.steps(steps + Workload.GROUP)).isEqualTo(steps + Workload.GROUP);
    }

    private Child publish(long first, long last) throws Exception {
        Child.Command publisher =
                Child.Command.publisher(disk.resolve("data"), folder.resolve("ontology"), first, last);
        try (Child child = publisher.start(first)) {
            child.awaitEnd();
            return child;
        }
    }

    private void fill(Path ballast, int megabytesLeft) throws IOException {
        long bytes = disk.toFile().getUsableSpace() - megabytesLeft * 1024L * 1024;
        try (var out = Files.newOutputStream(ballast)) {
            byte[] megabyte = new byte[1024 * 1024];
            for (long left = bytes; left > 0; left -= megabyte.length) {
                out.write(megabyte, 0, (int) Math.min(left, megabyte.length));
            }
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
