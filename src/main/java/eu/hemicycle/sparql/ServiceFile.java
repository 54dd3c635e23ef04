package eu.hemicycle.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * A Fuseki service file in Turtle.
 *
 * @param name as messages call it
 * @param graph its triples
 */
record ServiceFile(String name, Graph graph) {

    private static final String BUILT_IN = "/fuseki-config/config.ttl";

    /** The file of the option, or the one inside the program. */
    static ServiceFile of(@Nullable Path option) {
        try (InputStream content = option == null ? builtIn() : Files.newInputStream(option)) {
            return parse(option == null ? BUILT_IN : option.toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("hemicycle.fuseki-config: '%s' cannot be read".formatted(option), e);
        }
    }

    private static InputStream builtIn() {
        InputStream content = ServiceFile.class.getResourceAsStream(BUILT_IN);
        if (content == null) {
            throw new IllegalStateException("The program lacks its own " + BUILT_IN);
        }
        return content;
    }

    private static ServiceFile parse(String name, InputStream content) {
        try {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(content)
                    .lang(Lang.TURTLE)
                    .base("file:///fuseki-config/")
                    .parse(graph);
            return new ServiceFile(name, graph);
        } catch (RiotException e) {
            throw new IllegalArgumentException("%s is not Turtle: %s".formatted(name, e.getMessage()), e);
        }
    }
}
