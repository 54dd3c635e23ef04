package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.ops.AdminToken;
import eu.hemicycle.publish.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running node is changed over HTTP, and what is acknowledged is what the next request sees. */
class ChangingNodeTest {

    private static final AdminToken TOKEN = AdminToken.random();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Path data;
    private static Path settings;
    private static Archive archive;
    private static ConfigurableApplicationContext service;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        data = folder.resolve("data");
        settings = Files.writeString(folder.resolve("settings.yaml"), limits(5000));
        archive = Archive.open(data, small(), Iris.PROJECT, Clock.systemUTC());
        AtomicInteger runs = new AtomicInteger();
        service = Service.start(
                archive,
                data,
                () -> new Run("run" + runs.incrementAndGet(), Instant.EPOCH, "1"),
                Map.of(
                        "server.port",
                        0,
                        "server.address",
                        "127.0.0.1",
                        "hemicycle.public-url",
                        "http://127.0.0.1",
                        "hemicycle.admin.tokens",
                        TOKEN.hash(),
                        "spring.config.additional-location",
                        settings.toUri()));
        port = ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    private static Ontology small() throws IOException {
        Path small = folder.resolve("ontology");
        for (String file : List.of("shapes/record.ttl", "vocabularies/languages.ttl", "vocabularies/roles.ttl")) {
            Path copy = small.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("ontology").resolve(file), copy);
        }
        return Ontology.in(small);
    }

    private static String limits(int rows) {
        return "hemicycle.limits:\n  time-per-minute: 10m\n  rows: " + rows + "\n";
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String answer(String reference, String text) {
        return """
                Parliamentary questions
                3 March 2021
                Answer given by Ms Sample
                on behalf of the European Commission
                Question reference: %s

                %s
                """.formatted(reference, text);
    }

    @Test
    void whatIsAcknowledgedIsAtOnceAtItsPageInSparqlAndInTheIndex() {
        for (int i = 0; i < 5; i++) {
            String word = "zephyr" + "abcde".charAt(i);
            JsonNode run = upload("a.txt", answer("E-009920/2021", "The " + word + " is bright."));
            assertThat(run.at("/documents/0/id").asString()).isEqualTo("E-9-2021-009920-ASW");
            assertThat(run.at("/documents/0/outcome").asString()).isEqualTo(i == 0 ? "new" : "changed");
            assertThat(get("/eli/dl/doc/E-9-2021-009920-ASW.html").body()).contains(word);
            assertThat(get("/eli/dl/doc/E-9-2021-009920-ASW.ttl").body()).contains("/E-9-2021-009920-ASW");
            assertThat(ask("?s ?p ?text FILTER(CONTAINS(STR(?text), '" + word + "'))"))
                    .isTrue();
            assertThat(ask("(?s ?score ?text) <http://jena.apache.org/text#query> '" + word + "'"))
                    .isTrue();
        }
    }

    private static boolean ask(String pattern) {
        String query = URLEncoder.encode("ASK { " + pattern + " }", StandardCharsets.UTF_8);
        HttpResponse<String> answer = get("/sparql?query=" + query);
        return JsonMapper.shared().readTree(answer.body()).path("boolean").asBoolean();
    }

    @Test
    void manyUploadsAtOnceAreEachVisibleWhenAcknowledged() {
        List<CompletableFuture<Void>> all = IntStream.rangeClosed(1, 24)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    JsonNode run = upload(
                            number + ".txt", answer("E-%06d/2021".formatted(8800 + number), "Lamp " + number + "."));
                    assertThat(run.at("/counts/created").asInt()).isEqualTo(1);
                    String page = get("/eli/dl/doc/E-9-2021-%06d-ASW.html".formatted(8800 + number))
                            .body();
                    assertThat(page).contains("Lamp " + number + ".");
                }))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    @Test
    void anArchiveIsReadAndToldFileByFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String name : List.of("one.txt", "two.txt", "three.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                String text =
                        answer("E-00994" + name.length() + "/2021", name.startsWith("two") ? "It is br" : "Bright.");
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        JsonNode run = upload("all.zip", packed.toByteArray());
        assertThat(run.path("inputs").asInt()).isEqualTo(3);
        assertThat(run.path("unread").asInt()).isZero();
        assertThat(run.at("/kinds/answers/created").asInt()).isEqualTo(2);
        assertThat(run.at("/kinds/unread inputs/refused").asInt()).isEqualTo(1);
        assertThat(run.at("/refusals/0").asString())
                .startsWith("all.zip!two.txt:7: ")
                .contains("breaks off");
        JsonNode told = json(change("GET", "/admin/ingests/" + run.path("id").asString(), ""));
        assertThat(told).isEqualTo(run);
    }

    @Test
    void aSentFileLeavesNothingBehindButItsOriginal() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        upload("b.txt", answer("E-009930/2021", "Bright."));
        try (var files = Files.newDirectoryStream(temporary, "hemicycle-upload*")) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aDocumentIsTakenBackAndBroughtBack() {
        String page = "/eli/dl/doc/E-9-2021-009931-ASW.html";
        upload("c.txt", answer("E-009931/2021", "Bright."));
        assertThat(change("DELETE", "/admin/documents/E-9-2021-009931-ASW?reason=Sent+in+error", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(page).statusCode()).isEqualTo(410);
        assertThat(get(page, "Accept", "text/html").body()).contains("Sent in error");
        JsonNode refused = upload("c.txt", answer("E-009931/2021", "Bright."));
        assertThat(refused.at("/documents/0/outcome").asString()).isEqualTo("taken back");
        assertThat(json(change("POST", "/admin/ingests?name=c.txt&reinstate=true", answer("E-009931/2021", "Bright.")))
                        .at("/counts/created")
                        .asInt())
                .isEqualTo(1);
        assertThat(get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void afterARedactionNothingThatWasToldQuotesIt() {
        upload("secret.txt", answer("E-009932/2021", "Hushed."));
        assertThat(change("POST", "/admin/documents/E-9-2021-009932-ASW/redaction?reason=Order", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/eli/dl/doc/E-9-2021-009932-ASW.ttl").statusCode()).isEqualTo(410);
        assertThat(change("GET", "/admin/ingests", "").body()).doesNotContain("secret.txt");
        assertThat(ask("?s ?p ?text FILTER(CONTAINS(STR(?text), 'Hushed'))")).isFalse();
    }

    @Test
    void aReasonThatIsTooLongAndAWrongIdentifierAreRefused() {
        upload("d.txt", answer("E-009933/2021", "Bright."));
        String reason = "x".repeat(1001);
        assertThat(change("DELETE", "/admin/documents/E-9-2021-009933-ASW?reason=" + reason, "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(change("DELETE", "/admin/documents/nonsense?reason=x", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void limitsAreReadAgainFromTheirFile() throws IOException {
        assertThat(get("/sparql?query=" + URLEncoder.encode("SELECT * { ?s ?p ?o }", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        Files.writeString(settings, limits(3));
        assertThat(json(change("POST", "/admin/reload", "")).path("changed").toString())
                .isEqualTo("[\"limits\"]");
        assertThat(get("/sparql?query=" + URLEncoder.encode("SELECT * { ?s ?p ?o }", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        for (String wrong : List.of("hemicycle.limits.rows: many", "hemicycle: [")) {
            Files.writeString(settings, wrong);
            HttpResponse<String> refused = change("POST", "/admin/reload", "");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(json(refused).path("detail").asString()).startsWith("The limits stay as they are: ");
        }
        Files.writeString(settings, limits(5000));
        assertThat(json(change("POST", "/admin/reload", "")).path("changed").toString())
                .isEqualTo("[\"limits\"]");
    }

    @Test
    void textsOfThePublisherTakeThePlaceOfTheProgramsWithoutARestart() throws IOException {
        Path texts = Files.createDirectories(data.resolve("texts")).resolve("messages.properties");
        Files.writeString(texts, "layout.tagline=Fragen und Antworten – für alle\n");
        assertThat(json(change("POST", "/admin/reload", "")).path("changed").toString())
                .isEqualTo("[\"texts\"]");
        assertThat(get("/").body()).contains("Fragen und Antworten – für alle");
        Files.writeString(texts, "layout.tag=unknown\n");
        HttpResponse<String> refused = change("POST", "/admin/reload", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("layout.tag");
        assertThat(get("/").body()).contains("Fragen und Antworten – für alle");
        Files.delete(texts);
        change("POST", "/admin/reload", "");
        assertThat(get("/").body()).doesNotContain("Fragen und Antworten");
    }

    private static JsonNode upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode upload(String name, byte[] content) {
        HttpResponse<String> response = send(
                "POST",
                "/admin/ingests?name=" + name,
                content,
                "Authorization",
                "Bearer " + TOKEN.secret(),
                "Prefer",
                "wait=25");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static HttpResponse<String> change(String method, String path, String content) {
        return send(
                method,
                path,
                content.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + TOKEN.secret(),
                "Prefer",
                "wait=25");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofByteArray(body));
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
