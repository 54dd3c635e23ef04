package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading named graphs by the Graph Store Protocol, and only that. */
class GraphStoreTest extends EndpointTests {

    private static final String GRAPH = "/data?graph=" + encoded(BOOKS);

    @ParameterizedTest
    @CsvSource({
        "text/turtle,Turtle",
        "application/rdf+xml,RDF/XML",
        "application/ld+json,JSON-LD",
        "application/n-triples,N-Triples",
        "*/*,Turtle",
        "'text/html,application/xhtml+xml,*/*;q=0.8',Turtle"
    })
    void aNamedGraphComesInEveryFormat(String accept, String language) {
        HttpResponse<String> answer = get(GRAPH, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(graph(answer, RDFLanguages.nameToLang(language)).size()).isEqualTo(3);
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
        assertThat(header(answer, "Hemicycle-Version")).isEqualTo("42");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aParameterChoosesTheFormat() {
        assertThat(header(get(GRAPH + "&format=ntriples"), "Content-Type")).isEqualTo("application/n-triples");
    }

    @Test
    void anUnchangedGraphIsNotSentAgain() {
        HttpResponse<String> answer = get(GRAPH, "Accept", "application/n-triples");

        assertThat(get(GRAPH, "Accept", "application/n-triples", "If-None-Match", header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void headAnswersAsGetDoes() {
        HttpResponse<String> head = head(GRAPH);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
        assertThat(header(head, "ETag")).isEqualTo(header(get(GRAPH), "ETag"));
        assertThat(head("/data?graph=http://example.org/none").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownGraphIsNotFound() {
        HttpResponse<String> answer = get("/data?graph=http://example.org/none");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/detail").asString()).contains("http://example.org/none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data",
                "/data?",
                "/data?default",
                "/data?default=",
                "/data?graph=",
                "/data?graph=default",
                "/data?graph=union",
                "/data?graph=urn:x-arq:UnionGraph",
                "/data?graph=urn:x-arq:DefaultGraph",
                "/data?graph=urn:x-arq:DefaultGraphNode",
                "/data?default&graph=http://example.org/graph/books",
                "/data?format=turtle"
            })
    void everythingAtOnceIsRefusedWithWhereToGo(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Ulysses");
        assertThat(json(answer).at("/detail").asString()).contains("dump", "/sparql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data?graph=books", "/data?graph=../x", "/data?graph=%20", "/data?graph=http://a%20b"})
    void whatIsNoAbsoluteIriIsRefused(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void twoGraphsAreRefused() {
        assertThat(get(GRAPH + "&graph=" + encoded(PEOPLE)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH", "QUERY"})
    void nothingIsWritten(String method) {
        HttpResponse<String> answer = send(request(GRAPH)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<http://example.org/a> <http://example.org/b> 1 .")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(graph(get(GRAPH), Lang.TURTLE).size()).isEqualTo(3);
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(get(GRAPH, "Accept", "text/csv").statusCode()).isEqualTo(406);
    }
}
