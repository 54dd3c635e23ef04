package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query operation of the SPARQL 1.1 Protocol in all its forms, and what is no query operation. */
class ProtocolTest extends EndpointTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BODY = "application/sparql-query";

    @Test
    void getAnswersAQueryOverTheUnionOfAllGraphs() {
        HttpResponse<String> answer = get(query(EVERYTHING));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/sparql-results+json");
        assertThat(rows(answer)).isEqualTo(TRIPLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, FORM + "; charset=utf-8", "application/X-WWW-Form-UrlEncoded;charset=UTF-8"})
    void postFormAnswersAQuery(String contentType) {
        assertThat(rows(post(contentType, "query=" + encoded(EVERYTHING)))).isEqualTo(TRIPLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, BODY + ";charset=UTF-8", BODY + "; version=1.1"})
    void postBodyAnswersAQuery(String contentType) {
        assertThat(rows(post(contentType, EVERYTHING))).isEqualTo(TRIPLES);
    }

    @Test
    void postWithoutABodyTakesTheQueryFromTheAddress() {
        HttpResponse<String> answer = send(request(query(EVERYTHING)).POST(BodyPublishers.noBody()));

        assertThat(rows(answer)).isEqualTo(TRIPLES);
    }

    @Test
    void theQueryMethodAnswersAQuery() {
        HttpResponse<String> answer = send(
                request("/sparql").header("Content-Type", BODY).method("QUERY", BodyPublishers.ofString(EVERYTHING)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(answer)).isEqualTo(TRIPLES);
    }

    @Test
    void wordsOutsideAsciiArriveInEveryForm() {
        String ask = "SELECT ?x { VALUES ?x { \"Žižkov €𝄞\" } }";

        for (HttpResponse<String> answer :
                List.of(get(query(ask)), post(FORM, "query=" + encoded(ask)), post(BODY, ask))) {
            assertThat(json(answer).at("/results/bindings/0/x/value").asString())
                    .isEqualTo("Žižkov €𝄞");
        }
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        HttpResponse<String> get = get(query(EVERYTHING), "Accept", "text/csv");
        HttpResponse<String> head = head(query(EVERYTHING), "Accept", "text/csv");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(get.body()).isNotEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary", "Hemicycle-Version"}) {
            assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(get, name));
        }
    }

    @Test
    void theProtocolChoosesAmongStoredGraphs() {
        assertThat(rows(get(query(EVERYTHING) + "&default-graph-uri=" + encoded(PEOPLE))))
                .isEqualTo(2);
        assertThat(rows(get(query("SELECT * { GRAPH ?g { ?s ?p ?o } }") + "&named-graph-uri=" + encoded(BOOKS))))
                .isEqualTo(3);
    }

    /** Jena's copy of a query has the first condition in the place of all. */
    @Test
    void aDatasetLeavesEveryConditionOfHaving() {
        String none = "SELECT ?p (COUNT(*) AS ?n) %s { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(*) > 0) (COUNT(*) < 1)";
        String some = none.replace("< 1", "< 1000");
        String chosen = "&default-graph-uri=" + encoded(BOOKS);
        assertThat(rows(get(query(some.formatted("FROM <" + BOOKS + ">"))))).isPositive();
        assertThat(rows(get(query(none.formatted("FROM <" + BOOKS + ">"))))).isZero();
        assertThat(rows(get(query(some.formatted("")) + chosen))).isPositive();
        assertThat(rows(get(query(none.formatted("")) + chosen))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DESCRIBE ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 0) (COUNT(*) < %s)",
                "CONSTRUCT { ?s a ?s } WHERE { { SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 0) (COUNT(*) < %s) } }"
            })
    void graphsAreMadeUnderEveryConditionOfHaving(String query) {
        for (String format : List.of("text/turtle", "application/n-triples")) {
            Lang lang = RDFLanguages.contentTypeToLang(format);
            assertThat(graph(get(query(query.formatted("1")), "Accept", format), lang)
                            .isEmpty())
                    .isTrue();
            assertThat(graph(get(query(query.formatted("1000")), "Accept", format), lang)
                            .isEmpty())
                    .isFalse();
        }
    }

    @Test
    void theProtocolChoosesOverTheQuery() {
        String fromBooks = "SELECT * FROM <" + BOOKS + "> { ?s ?p ?o }";

        assertThat(rows(get(query(fromBooks)))).isEqualTo(3);
        assertThat(rows(get(query(fromBooks) + "&default-graph-uri=" + encoded(PEOPLE))))
                .isEqualTo(2);
    }

    @Test
    void theDefaultGraphIsNoNamedGraphAndNamedGraphsStayApart() {
        assertThat(json(get(query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")))
                        .at("/results/bindings")
                        .valueStream()
                        .map(row -> row.at("/g/value").asString()))
                .containsExactlyInAnyOrder(BOOKS, PEOPLE);
    }

    @ParameterizedTest
    @CsvSource({"query=ASK%7B%7D&query=ASK%7B%7D", "query=ASK%7B%7D&query=SELECT"})
    void twoQueriesAreRefused(String parameters) {
        assertThat(get("/sparql?" + parameters).statusCode()).isEqualTo(400);
        assertThat(post(FORM, parameters).statusCode()).isEqualTo(400);
    }

    @Test
    void aQueryInTheAddressBesideOneInTheBodyIsRefused() {
        assertThat(send(request("/sparql?query=ASK%7B%7D")
                                .header("Content-Type", BODY)
                                .POST(BodyPublishers.ofString("ASK{}")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPostWithoutAQueryIsRefused() {
        assertThat(post(FORM, "format=json").statusCode()).isEqualTo(400);
        assertThat(post(BODY, "").statusCode()).isEqualTo(400);
        assertThat(get("/sparql?query=").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"})
    void aBodyOfAnotherTypeIsRefused(String contentType) {
        assertThat(post(contentType, EVERYTHING).statusCode()).isEqualTo(415);
    }

    @Test
    void aBodyInAnotherEncodingIsRefused() {
        assertThat(post(BODY + "; charset=UTF-16", EVERYTHING).statusCode()).isEqualTo(415);
        assertThat(send(request("/sparql")
                                .header("Content-Type", BODY)
                                .POST(BodyPublishers.ofByteArray(
                                        "ASK { ?s ?p \"é\" }".getBytes(StandardCharsets.ISO_8859_1))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request("/sparql", "Content-Encoding", "gzip")
                                .header("Content-Type", BODY)
                                .POST(BodyPublishers.ofString(EVERYTHING)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post(FORM, "query=%E9").statusCode()).isEqualTo(400);
        assertThat(post(FORM, "query=%zz").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND"})
    void otherMethodsAreRefusedWithThoseThereAre(String method) {
        HttpResponse<String> answer = send(request("/sparql").method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST, QUERY, OPTIONS");
    }

    @Test
    void updatesAreRefusedInEveryForm() {
        String update = "INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }";

        assertThat(post("application/sparql-update", update).statusCode()).isEqualTo(403);
        assertThat(post(FORM, "update=" + encoded(update)).statusCode()).isEqualTo(403);
        assertThat(get("/sparql?update=" + encoded(update)).statusCode()).isEqualTo(403);
        assertThat(post(BODY, update).statusCode()).isEqualTo(400);
        assertThat(get("/update?update=" + encoded(update)).statusCode()).isEqualTo(404);
        assertThat(rows(get(query(EVERYTHING)))).isEqualTo(TRIPLES);
    }

    @Test
    void optionsOfABrowserOnAnotherOriginIsAnswered() {
        HttpResponse<String> answer = send(request(
                        "/sparql",
                        "Origin",
                        "https://elsewhere.example",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type,x-mine")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET", "POST");
        assertThat(header(answer, "Access-Control-Allow-Headers")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Max-Age")).isNotEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void plainOptionsNamesTheMethods() {
        HttpResponse<String> answer = send(request("/sparql").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST, QUERY, OPTIONS");
        assertThat(header(answer, "Accept-Query")).isEqualTo("application/sparql-query");
    }

    @Test
    void anAnswerForAnotherOriginCanBeReadWithItsHeaders() {
        HttpResponse<String> answer = get(query(EVERYTHING), "Origin", "https://elsewhere.example");

        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(header(answer, "Access-Control-Expose-Headers"))
                .contains("Link", "ETag", "Content-Location", "Retry-After", "Hemicycle-Version", "Server-Timing");
    }
}
