package eu.hemicycle.cli;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.log.DiskFloor;
import eu.hemicycle.publish.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that opens a data folder. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "the data folder; made if it is not there (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description =
                    "a folder of further reference data in RDF, such as authority tables (default: reference/ in the data folder)")
    private Optional<Path> reference = Optional.empty();

    @Option(
            names = "--disk-floor",
            paramLabel = "SIZE",
            defaultValue = "${env:HEMICYCLE_DISK_FLOOR:-256MB}",
            description = "free disk space below which nothing is written, such as 2GB (default: ${DEFAULT-VALUE})")
    private DataSize diskFloor = DataSize.ofMegabytes(256);

    @Mixin
    private OntologyOption ontology = new OntologyOption();

    OntologyOption ontology() {
        return ontology;
    }

    Path folder() {
        return data;
    }

    /** For commands that are of no use on a folder that would only now be made. */
    void refuseUnlessThere() {
        if (!Files.isDirectory(data.resolve("log"))) {
            throw new CommandFailed("There is no data in " + data + ". Name a data folder with --data");
        }
    }

    Archive open(Clock clock) {
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new CommandFailed("--data " + data + " is a file; give a folder");
        }
        DiskFloor floor = new DiskFloor(diskFloor.toBytes());
        return Archive.open(data, ontology.ontology(), reference(), Iris.PROJECT, clock, floor);
    }

    private Path reference() {
        reference.filter(folder -> !Files.isDirectory(folder)).ifPresent(missing -> {
            throw new CommandFailed("--reference " + missing + " is not a folder");
        });
        return reference.orElse(data.resolve("reference"));
    }
}
