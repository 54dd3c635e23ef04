package eu.hemicycle.durability;

import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own ontology with only some of its persons and bodies, so that a process is soon at work. */
final class SmallOntology {

    private static final Path WHOLE = Path.of("ontology");
    private static final int PERSONS = 120;
    private static final List<String> BODIES =
            List.of("COM", "CONSIL", "EP", "ECB", "ENISA", "EFSA", "EMSA", "EEAS", "EUROPOL", "HRUFASP");

    private SmallOntology() {}

    /** Writes it into a folder, unless it is there. */
    static Ontology in(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("vocabularies"))) {
            copy("shapes", folder);
            copy("vocabularies", folder);
            shorten(folder.resolve("vocabularies"));
        }
        return Ontology.in(folder);
    }

    private static void copy(String part, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(part));
        try (Stream<Path> files = Files.list(WHOLE.resolve(part))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
            }
        }
    }

    private static void shorten(Path vocabularies) throws IOException {
        Path persons = vocabularies.resolve("persons.ttl");
        Files.write(persons, Files.readAllLines(persons).subList(0, PERSONS));
        Files.delete(vocabularies.resolve("countries.ttl"));
        Path bodies = vocabularies.resolve("bodies.ttl");
        List<String> blocks = List.of(Files.readString(bodies).split("\n\n"));
        List<String> kept = blocks.stream()
                .filter(block -> !block.contains(" a org:Organization") || isKept(block))
                .toList();
        Files.writeString(bodies, String.join("\n\n", kept));
    }

    private static boolean isKept(String block) {
        return BODIES.stream()
                .anyMatch(code -> block.startsWith("<") && block.contains("corporate-body/" + code + "> a "));
    }
}
