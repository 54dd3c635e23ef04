package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of answers, by {@code Accept} and by parameter. */
class FormatsTest extends EndpointTests {

    private static final String ASK = "ASK { ?s ?p ?o . ?s ?q ?o2 }";
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/sparql-results+json | application/sparql-results+json
            application/json | application/json
            application/sparql-results+xml | application/sparql-results+xml
            application/xml | application/xml
            text/csv | text/csv;charset=utf-8
            text/tab-separated-values | text/tab-separated-values;charset=utf-8
            */* | application/sparql-results+json
            text/* | text/xml;charset=utf-8
            text/turtle, */*;q=0.1 | application/sparql-results+json
            text/csv;q=0.5, application/sparql-results+xml;q=0.9 | application/sparql-results+xml
            application/sparql-results+json;q=0, */* | application/json
            not a type, text/csv | text/csv;charset=utf-8
            """)
    void rowsComeInTheFormatThatAcceptPrefers(String accept, String contentType) {
        HttpResponse<String> answer = get(query(EVERYTHING), "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(contentType);
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
    }

    @Test
    void everyFormatOfRowsHoldsTheRows() {
        assertThat(rows(get(query(EVERYTHING)))).isEqualTo(TRIPLES);
        assertThat(get(query(EVERYTHING), "Accept", "text/csv").body().split("\r\n"))
                .hasSize(TRIPLES + 1);
        assertThat(get(query(EVERYTHING), "Accept", "text/tab-separated-values")
                        .body()
                        .split("\n"))
                .hasSize(TRIPLES + 1)
                .startsWith("?s\t?p\t?o");
        assertThat(get(query(EVERYTHING), "Accept", "application/sparql-results+xml")
                        .body()
                        .split("<result>"))
                .hasSize(TRIPLES + 1);
    }

    @Test
    void aVerdictComesInJsonAndXml() {
        assertThat(json(get(query(ASK))).at("/boolean").asBoolean()).isTrue();
        assertThat(get(query(ASK), "Accept", "application/sparql-results+xml").body())
                .contains("<boolean>true</boolean>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/turtle | text/turtle;charset=utf-8 | Turtle
            application/rdf+xml | application/rdf+xml | RDF/XML
            application/n-triples | application/n-triples | N-Triples
            application/ld+json | application/ld+json | JSON-LD
            */* | text/turtle;charset=utf-8 | Turtle
            application/rdf+xml, text/rdf;q=0.6, */*;q=0.1 | application/rdf+xml | RDF/XML
            application/json | application/json | JSON-LD
            """)
    void graphsComeInTheFormatThatAcceptPrefers(String accept, String contentType, String language) {
        HttpResponse<String> answer = get(query(CONSTRUCT), "Accept", accept);

        assertThat(header(answer, "Content-Type")).isEqualTo(contentType);
        assertThat(graph(answer, RDFLanguages.nameToLang(language)).isIsomorphicWith(everything()))
                .isTrue();
    }

    private static Graph everything() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(DATA, Lang.TRIG).parse(dataset);
        Graph union = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }

    @Test
    void describeIsAGraph() {
        HttpResponse<String> answer = get(query("DESCRIBE <http://example.org/joyce>"));

        assertThat(graph(answer, Lang.TURTLE).size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "image/png", "'text/html;q=0, image/*'"})
    void rowsInNoFormatAskedForAreRefusedWithThoseThereAre(String accept) {
        HttpResponse<String> answer = get(query(EVERYTHING), "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
        assertThat(json(answer).at("/available").valueStream().map(node -> node.asString()))
                .containsExactly(
                        "application/sparql-results+json",
                        "application/sparql-results+xml",
                        "text/csv",
                        "text/tab-separated-values");
    }

    @Test
    void aGraphAsCsvIsRefused() {
        assertThat(get(query(CONSTRUCT), "Accept", "text/csv").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/sparql-results+xml;q=0.9"})
    void aClientThatNamesOnlyResultsGetsAGraphAllTheSame(String accept) {
        HttpResponse<String> answer = get(query(CONSTRUCT), "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/rdf+xml");
        assertThat(graph(answer, Lang.RDFXML).size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/sparql-results+json",
        "JSON,application/sparql-results+json",
        "xml,application/sparql-results+xml",
        "csv,text/csv;charset=utf-8",
        "tsv,text/tab-separated-values;charset=utf-8",
        "text/csv,text/csv;charset=utf-8",
        "application/sparql-results+xml,application/sparql-results+xml"
    })
    void aParameterChoosesTheFormatOfRowsOverAccept(String format, String contentType) {
        for (String parameter : List.of("format", "output", "results")) {
            HttpResponse<String> answer =
                    get(query(EVERYTHING) + "&" + parameter + "=" + encoded(format), "Accept", "image/png");

            assertThat(header(answer, "Content-Type")).as(parameter).isEqualTo(contentType);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "turtle,text/turtle;charset=utf-8",
        "ttl,text/turtle;charset=utf-8",
        "n3,text/turtle;charset=utf-8",
        "rdf+xml,application/rdf+xml",
        "rdfxml,application/rdf+xml",
        "xml,application/rdf+xml",
        "ntriples,application/n-triples",
        "json-ld,application/ld+json",
        "jsonld,application/ld+json",
        "application/rdf+xml,application/rdf+xml"
    })
    void aParameterChoosesTheFormatOfGraphsOverAccept(String format, String contentType) {
        assertThat(header(get(query(CONSTRUCT) + "&format=" + encoded(format)), "Content-Type"))
                .isEqualTo(contentType);
    }

    @Test
    void anUnescapedPlusInAMediaTypeIsUnderstood() {
        assertThat(header(get(query(CONSTRUCT) + "&format=application/rdf+xml"), "Content-Type"))
                .isEqualTo("application/rdf+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&format=nonsense", "&format=", "&format=csv&output=csv&results=csv", "&timeout=5&debug=on"})
    void aFormatThatDoesNotExistForTheAnswerFallsBackToAccept(String parameters) {
        HttpResponse<String> answer = get(query(CONSTRUCT) + parameters, "Accept", "application/rdf+xml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/rdf+xml");
    }

    @Test
    void allThreeParametersOfSparqlWrapperTogetherAreTaken() {
        HttpResponse<String> answer = get(
                query(EVERYTHING) + "&format=json&output=json&results=json",
                "Accept",
                "application/sparql-results+json,application/json,text/javascript,application/javascript");

        assertThat(rows(answer)).isEqualTo(TRIPLES);
    }

    @Test
    void aGraphThatRdfXmlCannotHoldIsRefused() {
        HttpResponse<String> answer = get(
                query("CONSTRUCT { <http://example.org/a> <http://example.org/1> 1 } WHERE {}"),
                "Accept",
                "application/rdf+xml");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).at("/detail").asString()).contains("RDF/XML", "Turtle");
    }
}
