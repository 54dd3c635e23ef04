package eu.hemicycle.cli;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.publish.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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
        return Archive.open(data, ontology.ontology(), reference(), Iris.PROJECT, clock);
    }

    private Path reference() {
        reference.filter(folder -> !Files.isDirectory(folder)).ifPresent(missing -> {
            throw new CommandFailed("--reference " + missing + " is not a folder");
        });
        return reference.orElse(data.resolve("reference"));
    }
}
