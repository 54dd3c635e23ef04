package eu.hemicycle.cli;

import eu.hemicycle.graph.Ontology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the ontology comes from. */
final class OntologyOption {

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "an ontology folder to use in place of the one in the program")
    private Optional<Path> folder = Optional.empty();

    /** The folder given, as the address under which the running service reads it. */
    Optional<String> location() {
        return folder.map(given -> given.toUri().toString());
    }

    Ontology ontology() {
        if (folder.isEmpty()) {
            return Ontology.bundled();
        }
        if (!Files.isDirectory(folder.get())) {
            throw new CommandFailed("--ontology " + folder.get() + " is not a folder");
        }
        return Ontology.in(folder.get());
    }
}
