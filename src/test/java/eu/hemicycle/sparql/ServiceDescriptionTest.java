package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** What the endpoint says about itself, to programs. */
class ServiceDescriptionTest extends EndpointTests {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }

    private Node endpoint() {
        return NodeFactory.createURI(address("/sparql").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,Turtle",
        "application/rdf+xml,RDF/XML",
        "application/ld+json,JSON-LD",
        "application/n-triples,N-Triples",
        "*/*,Turtle"
    })
    void itComesInEveryFormatOfGraphs(String accept, String language) {
        HttpResponse<String> answer = get("/sparql", "Accept", accept);
        Lang lang = RDFLanguages.nameToLang(language);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .startsWith(lang.getContentType().getContentTypeStr());
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
        assertThat(header(answer, "ETag")).isNotEmpty();
        assertThat(graph(answer, lang).isIsomorphicWith(description())).isTrue();
    }

    private Graph description() {
        return graph(get("/sparql", "Accept", "application/n-triples"), Lang.NTRIPLES);
    }

    @Test
    void itNamesTheEndpointTheLanguageAndTheFeatures() {
        Graph description = description();
        Node service =
                description.find(Node.ANY, sd("endpoint"), endpoint()).next().getSubject();

        assertThat(description.contains(service, sd("supportedLanguage"), sd("SPARQL11Query")))
                .isTrue();
        assertThat(description.contains(service, sd("feature"), sd("UnionDefaultGraph")))
                .isTrue();
        assertThat(description.contains(service, sd("feature"), sd("BasicFederatedQuery")))
                .isFalse();
        assertThat(description.contains(Node.ANY, sd("defaultGraph"), Node.ANY)).isTrue();
        assertThat(description.find(service, sd("extensionFunction"), Node.ANY).toList())
                .hasSize(3);
    }

    @Test
    void itDescribesCollectionsOfGraphsByPatternAndCount() {
        Graph description = description();
        Node all = description
                .find(Node.ANY, sd("availableGraphs"), Node.ANY)
                .next()
                .getObject();

        assertThat(description.contains(all, RDF.type.asNode(), sd("GraphCollection")))
                .isTrue();
        assertThat(description
                        .find(all, VOID.uriRegexPattern.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
                .matches(pattern -> BOOKS.matches(pattern) && PEOPLE.matches(pattern));
        assertThat(description
                        .find(all, VOID.documents.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .isEqualTo(2);
    }

    @Test
    void itNamesEveryFormatByItsIri() {
        assertThat(description()
                        .find(Node.ANY, sd("resultFormat"), Node.ANY)
                        .mapWith(triple -> triple.getObject().getURI().replace("http://www.w3.org/ns/formats/", ""))
                        .toList())
                .containsExactlyInAnyOrder(
                        "SPARQL_Results_JSON",
                        "SPARQL_Results_XML",
                        "SPARQL_Results_CSV",
                        "SPARQL_Results_TSV",
                        "Turtle",
                        "RDF_XML",
                        "N-Triples",
                        "JSON-LD");
    }

    @Test
    void itPublishesTheLimits() {
        List<String> values = description()
                .find(Node.ANY, NodeFactory.createURI("http://schema.org/value"), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();

        assertThat(values).contains("10", "65536", "100000", "52428800", "8", "16", "1", "600");
    }

    @Test
    void headAnswersAsGetDoes() {
        HttpResponse<String> head = head("/sparql");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
        assertThat(header(head, "ETag")).isEqualTo(header(get("/sparql"), "ETag"));
    }

    @Test
    void itComesByParameterToo() {
        assertThat(header(get("/sparql?format=rdfxml", "Accept", "text/html"), "Content-Type"))
                .isEqualTo("application/rdf+xml");
    }

    @Test
    void inNoOtherFormat() {
        assertThat(get("/sparql", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Nested
    @TestPropertySource(properties = "hemicycle.public-url=https://data.example.org/archive/")
    class BehindAProxy {

        @Test
        void itNamesTheAddressThatTheWorldSees() {
            Node endpoint = NodeFactory.createURI("https://data.example.org/archive/sparql");

            assertThat(description().contains(Node.ANY, sd("endpoint"), endpoint))
                    .isTrue();
            assertThat(header(get(query("ASK{}")), "Link")).contains("<https://data.example.org/archive/sparql>");
            assertThat(json(get("/sparql?query=x")).at("/type").asString())
                    .isEqualTo("https://data.example.org/archive/problems/malformed-query");
        }
    }
}
