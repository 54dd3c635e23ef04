package eu.hemicycle.cli;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.publish.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

    @Mixin
    private OntologyOption ontology = new OntologyOption();

    OntologyOption ontology() {
        return ontology;
    }

    Path folder() {
        return data;
    }

    Archive open(Clock clock) {
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new CommandFailed("--data " + data + " is a file; give a folder");
        }
        return Archive.open(data, ontology.ontology(), Iris.PROJECT, clock);
    }
}
