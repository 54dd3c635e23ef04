package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.Kind;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.resource.DataVersion;
import eu.hemicycle.sparql.DatasetVersion;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Every answer of the running service names the version that it was made from. */
class VersionHeaderTest {

    private static final String ID = "E-9-2021-009912";
    private static final String GRAPH = "https://w3id.org/hemicycle/id/graph/" + ID + "/record";
    private static final Pattern TITLE = Pattern.compile("Version (\\d+)");
    private static final int VERSIONS = 80;

    @TempDir
    static Path data;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Archive archive;
    private static ConfigurableApplicationContext service;
    private static int port;

    @BeforeAll
    static void start() {
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        writeNext();
        service = Service.start(
                archive,
                data,
                () -> new Run("run", Instant.EPOCH, "1"),
                Map.of(
                        "server.port", 0,
                        "server.address", "127.0.0.1",
                        "hemicycle.public-url", "http://127.0.0.1",
                        "hemicycle.limits.time-per-minute", "10m"));
        port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A question whose title is the version that it makes. */
    private static void writeNext() {
        Store store = archive.store();
        store.update(present -> List.of(new Change(ID, Kind.CHANGED, rows(present.version() + 1), "[]")));
    }

    private static String rows(long version) {
        String work = "<https://data.europarl.europa.eu/eli/dl/doc/" + ID + ">";
        String title = work + " <http://purl.org/dc/terms/title> \"Version %d\"@en <" + GRAPH + "> .\n";
        return "D " + title.formatted(version - 1) + "A " + title.formatted(version) + """
                A %1$s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://data.europa.eu/eli/ontology#Work> <%2$s> .
                A %1$s <http://data.europa.eu/eli/ontology#work_type> <https://data.europarl.europa.eu/def/ep-document-types/QUESTION_WRITTEN> <%2$s> .
                A %1$s <http://data.europa.eu/eli/ontology#date_document> "2021-01-11"^^<http://www.w3.org/2001/XMLSchema#date> <%2$s> .
                """.formatted(work, GRAPH);
    }

    private static HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody());
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("Hemicycle-Version").orElse("none");
    }

    private static String sparql(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /,                                     200",
        "HEAD, /,                                     200",
        "GET,  /eli/dl/doc/E-9-2021-009912,           303",
        "GET,  /eli/dl/doc/E-9-2021-009912.ttl,       200",
        "GET,  /eli/dl/doc/E-9-2021-009912.html,      200",
        "GET,  /eli/dl/doc/E-9-2021-000000.ttl,       404",
        "GET,  /no/such/page,                         404",
        "POST, /,                                     405",
        "GET,  /describe?iri=x,                       400",
        "GET,  /ns.ttl,                               200",
        "GET,  /context.jsonld,                       200",
        "GET,  /sparql,                               200",
        "GET,  /sparql?query=ASK%7B%7D,               200",
        "GET,  /sparql?query=nonsense,                400",
        "GET,  /sparql?query=ASK%7BSERVICE%3Curn:x%3E%7B%7D%7D, 403",
        "PUT,  /sparql,                               405",
        "GET,  /data?graph=https://w3id.org/hemicycle/id/graph/E-9-2021-009912/record, 200",
        "GET,  /data?graph=urn:none,                  404",
        "GET,  /data,                                 400",
    })
    void everyAnswerHasOne(String method, String path, int status) {
        HttpResponse<String> answer = send(method, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(version(answer)).isEqualTo(Long.toString(archive.store().version()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/eli/dl/doc/E-9-2021-009912.ttl",
                "/sparql?query=ASK%7B%7D",
                "/data?graph=https://w3id.org/hemicycle/id/graph/E-9-2021-009912/record"
            })
    void soDoesOneThatNothingIsNew(String path) {
        String tag = send("GET", path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send("GET", path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(version(again)).isEqualTo(Long.toString(archive.store().version()));
    }

    @Test
    void itIsTheVersionThatTheThreadsOwnReadSees() {
        long before = archive.store().version();
        archive.store().dataset().begin(TxnType.READ);
        try {
            CompletableFuture.runAsync(VersionHeaderTest::writeNext).join();
            assertThat(service.getBean(DataVersion.class).number()).isEqualTo(before);
            assertThat(service.getBean(DatasetVersion.class).number()).isEqualTo(before);
        } finally {
            archive.store().dataset().end();
        }
        assertThat(service.getBean(DataVersion.class).number()).isEqualTo(before + 1);
    }

    /** The data itself tells the version that it is of, while versions come quickly. */
    @Test
    void itIsTheVersionOfWhatTheAnswerShows() {
        List<String> paths = List.of(
                "/",
                "/eli/dl/doc/" + ID + ".ttl",
                "/eli/dl/doc/" + ID + ".html",
                "/data?graph=" + GRAPH,
                sparql("SELECT ?t { <https://data.europarl.europa.eu/eli/dl/doc/" + ID
                        + "> <http://purl.org/dc/terms/title> ?t }"),
                sparql("SELECT ?t { (?s ?score ?t) <http://jena.apache.org/text#query>"
                        + " (<http://purl.org/dc/terms/title> 'version') }"));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < VERSIONS; i++) {
                writeNext();
            }
        });
        int asked = 0;
        while (!writer.isDone() || asked < 12) {
            HttpResponse<String> answer = send("GET", paths.get(asked % paths.size()));
            Matcher shown = TITLE.matcher(answer.body());
            assertThat(shown.find()).as(answer.body()).isTrue();
            assertThat(version(answer)).as(answer.uri().toString()).isEqualTo(shown.group(1));
            asked++;
        }
        writer.join();
    }
}
