package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of the real answer E-003194/2020 through the packaged program. */
@TestMethodOrder(OrderAnnotation.class)
class SeedAnswerIT {

    private static final Path ANSWER =
            Path.of("../shared/data/seed/E-9-2020-003194-ASW_EN.txt").toAbsolutePath();
    private static final Path QUESTION =
            Path.of("src/test/resources/pages/E-9-2020-003194_EN.html").toAbsolutePath();
    private static final String DAYS = """
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            SELECT (fn:days-from-duration(?answered - ?asked) AS ?days) {
              ?answer eli-dl:answers_to ?question ; eli:date_document ?answered .
              ?question eli:date_document ?asked
            }
            """;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir
    private static Path folder;

    private static Program.Running service;

    @BeforeAll
    static void ingestTheAnswerAndServe() throws IOException, InterruptedException {
        assumeTrue(Files.exists(ANSWER), () -> "needs " + ANSWER.getFileName() + " beside the checkout");
        assertThat(ingest(ANSWER)).endsWith("new 1, changed 0, unchanged 0, refused 0\n");
        service = Program.serve(folder, "--data", "d");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    @Order(1)
    void answersThatMentionCertEu() throws IOException, InterruptedException {
        assertThat(rows("""
                        PREFIX schema: <http://schema.org/>
                        PREFIX eli: <http://data.europa.eu/eli/ontology#>
                        SELECT ?answer { ?answer a eli:Work ; schema:mentions
                          <http://publications.europa.eu/resource/authority/corporate-body/CERT-EU> }
                        """)).containsExactly("https://data.europarl.europa.eu/eli/dl/doc/E-9-2020-003194-ASW");
    }

    @Test
    @Order(1)
    void actsCitedByTheAnswer() throws IOException, InterruptedException {
        assertThat(rows("""
                        PREFIX eli: <http://data.europa.eu/eli/ontology#>
                        PREFIX d: <https://data.europarl.europa.eu/eli/dl/doc/>
                        SELECT ?act { d:E-9-2020-003194-ASW eli:cites ?act } ORDER BY ?act
                        """))
                .containsExactly(
                        "http://data.europa.eu/eli/dir/2011/24/oj", "http://data.europa.eu/eli/dir/2016/1148/oj");
    }

    @Test
    @Order(1)
    void whoAnsweredForWhomAndWhen() throws IOException, InterruptedException {
        assertThat(rows("""
                        PREFIX hemi: <https://w3id.org/hemicycle/ns#>
                        PREFIX eli: <http://data.europa.eu/eli/ontology#>
                        PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
                        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX d: <https://data.europarl.europa.eu/eli/dl/doc/>
                        SELECT ?name ?institution ?date {
                          d:E-9-2020-003194-ASW eli:date_document ?date ; hemi:hasRespondent ?respondent .
                          ?respondent eli-dl:had_participant_person/foaf:name ?name ;
                            eli-dl:participation_in_name_of/skos:prefLabel ?institution
                          FILTER(lang(?institution) = "en")
                        }
                        """)).containsExactly("Thierry Breton,European Commission,2020-09-24");
    }

    @Test
    @Order(1)
    void everyBodyAndActThatTheAnswerNames() throws IOException, InterruptedException {
        String authority = "http://publications.europa.eu/resource/authority/corporate-body/";
        String body = "https://w3id.org/hemicycle/id/body/";
        assertThat(rows("""
                        PREFIX schema: <http://schema.org/>
                        PREFIX d: <https://data.europarl.europa.eu/eli/dl/doc/>
                        SELECT DISTINCT ?thing { d:E-9-2020-003194-ASW schema:mentions ?thing }
                        """))
                .containsExactlyInAnyOrder(
                        authority + "COM",
                        authority + "ENISA",
                        authority + "EUROPOL",
                        authority + "EEAS",
                        authority + "CERT-EU",
                        body + "ec3",
                        body + "csirts-network",
                        body + "covid-19-task-force",
                        body + "nis-cooperation-group",
                        body + "ehealth-network",
                        body + "european-cybersecurity-health-group");
    }

    @Test
    @Order(1)
    void theDaysSinceTheQuestionAreUnknownWithoutItsPage() throws IOException, InterruptedException {
        assertThat(rows(DAYS)).isEmpty();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/eli/dl/doc/E-9-2020-003194-ASW",
                "/authority/corporate-body/ENISA",
                "/authority/corporate-body/CERT-EU",
                "/eli/dir/2016/1148/oj"
            })
    void answersWithAPageTurtleAndJsonLdThatSayTheSame(String path) throws IOException, InterruptedException {
        Graph turtle = graph(get(path, "text/turtle"), Lang.TURTLE);
        Graph jsonLd = graph(get(path, "application/ld+json"), Lang.JSONLD);
        assertThat(turtle.size()).isGreaterThan(3);
        assertThat(jsonLd.isIsomorphicWith(turtle)).isTrue();
        HttpResponse<String> page = get(path, "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(page.body()).contains("<h1");
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "/eli/dl/doc/E-9-2020-003194-ASW, CSIRTs network",
        "/authority/corporate-body/ENISA, European Union Agency for Cybersecurity",
        "/eli/dir/2016/1148/oj, NIS Directive"
    })
    void pagesShowWhatPeopleLookFor(String path, String words) throws IOException, InterruptedException {
        assertThat(get(path, "text/html").body()).contains(words);
    }

    @Test
    @Order(2)
    void readingAgainChangesNothing() throws IOException, InterruptedException {
        service.close();
        assertThat(service.log()).doesNotContain("Exception");
        assertThat(ingest(ANSWER)).endsWith("new 0, changed 0, unchanged 1, refused 0\n");
    }

    @Test
    @Order(3)
    void theDaysSinceTheQuestionAre121OnceItsPageIsThere() throws IOException, InterruptedException {
        assertThat(ingest(QUESTION)).endsWith("new 1, changed 0, unchanged 0, refused 0\n");
        service = Program.serve(folder, "--data", "d");
        assertThat(rows(DAYS)).containsExactly("121");
        assertThat(get("/eli/dl/doc/E-9-2020-003194-ASW", "text/html").body()).contains("121");
    }

    private static String ingest(Path file) throws IOException, InterruptedException {
        Program.Result result = Program.run(folder, "ingest", file.toString(), "--data", "d");
        assertThat(result.exit()).as(result.errors()).isZero();
        return result.output();
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Accept", accept)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static Graph graph(HttpResponse<String> response, Lang lang) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
        return RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).toGraph();
    }

    /** The rows of a query as CSV, without the header. */
    private static List<String> rows(String query) throws IOException, InterruptedException {
        String url = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpResponse<String> response = get(url, "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Stream.of(response.body().split("\r?\n")).skip(1).toList();
    }
}
