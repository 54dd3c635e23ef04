package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The endpoint over a scratch store for the W3C's suites. Cases that do not pass are listed with the reason in {@code
 * src/test/resources/w3c}, and are held to not passing.
 */
@Import(W3cTests.Scratch.class)
abstract class W3cTests extends EndpointTests {

    /** A store whose default graph is one of its own, as the suites suppose. No stereotype of Spring, as above. */
    static class Scratch {

        @Bean
        @Primary
        DatasetGraph scratch() {
            return DatasetGraphFactory.createTxnMem();
        }
    }

    static void assumeSuites() {
        assumeTrue(Files.exists(W3cManifest.SUITES), "needs the W3C's rdf-tests beside the checkout");
    }

    /** From the name of a case to the reason why it does not pass. */
    static Map<String, String> notPassing(String suite) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/w3c/not-passing-" + suite + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** @param outcome what went wrong; empty if the case passed */
    static void passesOrIsListed(String name, String outcome, Map<String, String> notPassing) {
        if (notPassing.containsKey(name)) {
            assertThat(outcome)
                    .as("%s is listed as not passing: %s", name, notPassing.get(name))
                    .isNotEmpty();
        } else {
            assertThat(outcome).as(name).isEmpty();
        }
    }

    static String textOf(String file) {
        try {
            return Files.readString(Path.of(URI.create(file)));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    void clear() {
        Txn.executeWrite(store, store::clear);
    }

    void loadDefault(RDFNode file) {
        Txn.executeWrite(
                store, () -> RDFParser.source(file.asResource().getURI()).parse(store.getDefaultGraph()));
    }

    void loadNamed(String name, String file) {
        Txn.executeWrite(store, () -> RDFParser.source(file).parse(store.getGraph(NodeFactory.createURI(name))));
    }

    /** Loads what {@code ut:graph} and {@code rdfs:label} of a description of graph data say. */
    void loadLabelled(RDFNode graphData) {
        Resource data = graphData.asResource();
        loadNamed(
                data.getProperty(RDFS.label).getString(),
                data.getPropertyResourceValue(data.getModel().createProperty(W3cManifest.UT + "graph"))
                        .getURI());
    }
}
