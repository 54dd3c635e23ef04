package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/}; a walk that finds fewer than expected fails. */
final class OntologyFiles {

    static final Path ROOT = Path.of("ontology");

    private OntologyFiles() {}

    /** The files with this ending under a folder, sorted; the folder may be {@code ""} for all of them. */
    static List<Path> under(String folder, String ending, int atLeast) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as(folder + "/**" + ending).hasSizeGreaterThanOrEqualTo(atLeast);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads Turtle; a syntax error or a warning fails. */
    static Graph graph(Path... files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            RDFParser.source(file).strict(true).parse(graph);
        }
        return graph;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
