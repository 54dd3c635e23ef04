package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The three W3C tests of the SPARQL 1.1 Service Description. */
class W3cServiceDescriptionTest extends W3cTests {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    /** The terms of the vocabulary (SPARQL 1.1 Service Description section 3). */
    private static final Set<String> TERMS = Set.of("""
            AggregateSet Dataset EntailmentProfile EntailmentRegime Feature Function Graph GraphCollection Language
            NamedGraph Service SPARQL10Query SPARQL11Query SPARQL11Update DereferencesURIs UnionDefaultGraph
            RequiresDataset EmptyGraphs BasicFederatedQuery endpoint feature defaultEntailmentRegime entailmentRegime
            defaultSupportedEntailmentProfile supportedEntailmentProfile extensionFunction extensionAggregate
            languageExtension supportedLanguage propertyFeature defaultDataset availableGraphs resultFormat inputFormat
            defaultGraph namedGraph name graph""".split("\\s+"));

    static Stream<W3cManifest.Case> cases() {
        assumeSuites();
        return W3cManifest.read("sparql11/service-description/manifest.ttl").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passes(W3cManifest.Case test) {
        HttpResponse<String> response = get("/sparql", "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        Graph description = graph(response, Lang.TURTLE);
        switch (test.test().getLocalName()) {
            case "returns-rdf" -> assertThat(description.isEmpty()).isFalse();
            case "has-endpoint-triple" ->
                assertThat(description.contains(
                                Node.ANY,
                                sd("endpoint"),
                                NodeFactory.createURI(address("/sparql").toString())))
                        .isTrue();
            case "conforms-to-schema" -> conforms(description);
            default -> throw new IllegalStateException("The suite has a new case: " + test);
        }
    }

    private static void conforms(Graph description) {
        Node service = description
                .find(Node.ANY, RDF.type.asNode(), sd("Service"))
                .mapWith(type -> type.getSubject())
                .next();
        assertThat(description.find(service, sd("endpoint"), Node.ANY).toList()).hasSize(1);
        assertThat(description.find(service, sd("defaultDataset"), Node.ANY).toList())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(description.find().toList().stream()
                        .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                        .filter(node -> node.isURI() && node.getURI().startsWith(SD))
                        .map(node -> node.getURI().substring(SD.length()))
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(TERMS);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
