package eu.hemicycle.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The admin routes over real HTTP, before a node that writes down what it is told. */
class AdminTest {

    private static final AdminToken TOKEN = AdminToken.random();
    private static final AdminToken SECOND = AdminToken.random();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final RecordingNode NODE = new RecordingNode();

    private static ServletWebServerApplicationContext open;
    private static ServletWebServerApplicationContext closed;

    /** No stereotype of Spring, so that no scan of another test takes this for a part of the program. */
    @EnableAutoConfiguration
    @ComponentScan("eu.hemicycle.ops")
    static class Application {

        @Bean
        RunningNode node() {
            return NODE;
        }

        @Bean
        RouterFunction<ServerResponse> elsewhere() {
            return RouterFunctions.route()
                    .GET("/person/**", request -> ServerResponse.ok().body("public"))
                    .build();
        }
    }

    /** What the service does with a log, done with a list. */
    static final class RecordingNode implements RunningNode {

        private final List<String> told = new ArrayList<>();
        private final CompletableFuture<IngestRun> never = new CompletableFuture<>();

        @Override
        public Ingest begin(UploadedFile file) {
            told.add("begin " + file.name() + " " + content(file.content()) + " again " + file.again() + " reinstate "
                    + file.reinstate() + file.url().map(url -> " of " + url).orElse(""));
            return ingest(file.name());
        }

        private static String content(Path file) {
            try {
                String content = Files.readString(file);
                Files.delete(file);
                return content;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Ingest ingest(String name) {
            boolean slow = name.startsWith("slow");
            IngestRun ended = run(name, Optional.of(Instant.EPOCH));
            return new Ingest() {
                @Override
                public IngestRun now() {
                    return slow ? run(name, Optional.empty()) : ended;
                }

                @Override
                public CompletableFuture<IngestRun> end() {
                    return slow ? never : CompletableFuture.completedFuture(ended);
                }
            };
        }

        private static IngestRun run(String name, Optional<Instant> ended) {
            IngestRun.Counts one = new IngestRun.Counts(1, 0, 0, 0);
            return new IngestRun(
                    "r1",
                    name,
                    Instant.EPOCH,
                    ended,
                    1,
                    0,
                    one,
                    Map.of("answers", one),
                    Map.of(),
                    List.of(new IngestRun.Document("E-9-2021-009912-ASW", "new")),
                    List.of(),
                    name.startsWith("broken") ? Optional.of("The disk is full") : Optional.empty());
        }

        @Override
        public List<IngestRun> runs() {
            return List.of(run("a.html", Optional.empty()));
        }

        @Override
        public Optional<Ingest> run(String id) {
            return Optional.of("slow").filter(name -> id.equals("r1")).map(this::ingest);
        }

        @Override
        public OptionalLong withdraw(String id, String reason) {
            return taken("withdraw", id, reason);
        }

        @Override
        public OptionalLong redact(String id, String reason) {
            return taken("redact", id, reason);
        }

        private OptionalLong taken(String what, String id, String reason) {
            told.add(what + " " + id + " " + reason);
            return id.startsWith("E-") ? OptionalLong.of(9) : OptionalLong.empty();
        }

        @Override
        public List<QueryAtWork> queries() {
            return List.of(new QueryAtWork(7, 1.5, 1024, "ASK WHERE { ?s ?p \"…\" }"));
        }

        @Override
        public boolean stopQuery(long id) {
            told.add("stop " + id);
            return id == 7;
        }

        @Override
        public AnswerByTdb2 answerByTdb2(String query, HttpServletRequest request, HttpServletResponse response) {
            told.add("answer " + query + " as " + request.getHeader("Accept"));
            return new AnswerByTdb2("text/csv;charset=utf-8", 9, "run;dur=1.0", "é".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> reload() {
            return List.of("limits");
        }
    }

    @BeforeAll
    static void serve() {
        open = start(
                "--hemicycle.admin.tokens=" + TOKEN.hash() + "," + SECOND.hash(), "--hemicycle.admin.upload=1000B");
        closed = start();
    }

    private static ServletWebServerApplicationContext start(String... properties) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of(
                "server.port", 0,
                "server.address", "127.0.0.1",
                "spring.config.location", "optional:classpath:/none/",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn"));
        return (ServletWebServerApplicationContext) application.run(properties);
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
    }

    static Stream<Arguments> routes() {
        return Stream.of(
                Arguments.of("POST", "/admin/ingests?name=a.html"),
                Arguments.of("GET", "/admin/ingests"),
                Arguments.of("GET", "/admin/ingests/r1"),
                Arguments.of("DELETE", "/admin/documents/E-9-2021-009912?reason=x"),
                Arguments.of("POST", "/admin/documents/E-9-2021-009912/redaction?reason=x"),
                Arguments.of("POST", "/admin/reload"),
                Arguments.of("GET", "/admin/queries"),
                Arguments.of("DELETE", "/admin/queries/7"),
                Arguments.of("POST", "/admin/sparql"),
                Arguments.of("GET", "/admin"),
                Arguments.of("GET", "/admin/whatever"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutATokenNothingIsDone(String method, String path) {
        int before = NODE.told.size();
        HttpResponse<String> response = send(open, method, path, "");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
        assertProblem(response, 401);
        assertThat(NODE.told).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aNodeWithoutTokensIsClosedWhateverIsSent(String method, String path) {
        int before = NODE.told.size();
        assertProblem(send(closed, method, path, "", "Authorization", "Bearer " + TOKEN.secret()), 404);
        assertThat(NODE.told).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "bearer ,", "Basic dXNlcjpwYXNz", "Token abc"})
    void otherCredentialsAreRefused(String credentials) {
        assertThat(send(open, "GET", "/admin/ingests", "", "Authorization", credentials)
                        .statusCode())
                .isIn(400, 401);
    }

    @Test
    void theHashItselfOpensNothing() {
        assertProblem(send(open, "GET", "/admin/ingests", "", "Authorization", "Bearer " + TOKEN.hash()), 401);
    }

    @Test
    void twoTokensAreGoodSoThatOneCanTakeTheOthersPlace() {
        for (AdminToken token : List.of(TOKEN, SECOND)) {
            assertThat(send(open, "GET", "/admin/ingests", "", "Authorization", "Bearer " + token.secret())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenInTheAddressCountsForNothing() {
        assertProblem(send(open, "GET", "/admin/ingests?access_token=" + TOKEN.secret(), ""), 401);
    }

    @Test
    void anUploadIsReadToItsEndIfTheClientWaits() {
        HttpResponse<String> response = admin("POST", "/admin/ingests?name=a.html", "<html>", "Prefer", "wait=5");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Location")).contains("/admin/ingests/r1");
        JsonNode run = JsonMapper.shared().readTree(response.body());
        assertThat(run.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(run.at("/ended").asString()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(NODE.told).contains("begin a.html <html> again false reinstate false");
    }

    @Test
    void anUploadSaysHowItIsRead() {
        String url = "https%3A%2F%2Fexample.org%2Fa.html";
        admin("POST", "/admin/ingests?name=a.html&again=true&reinstate=true&url=" + url, "x");
        assertThat(NODE.told).contains("begin a.html x again true reinstate true of https://example.org/a.html");
        assertProblem(admin("POST", "/admin/ingests?name=a.html&url=file%3A%2Fetc", "x"), 400);
    }

    @Test
    void aQueryThatIsNotEncodedIsNamed() {
        assertThatThrownBy(() -> UploadQuery.of("name=a%"))
                .isInstanceOf(AdminProblem.class)
                .hasMessageContaining("%");
    }

    @Test
    void theBodyIsTheFileEvenIfItIsCalledAForm() {
        admin(
                "POST",
                "/admin/ingests?name=form.txt&reinstate",
                "name=b.txt&c=d",
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(NODE.told).contains("begin form.txt name=b.txt&c=d again false reinstate true");
    }

    @Test
    void anUploadThatCouldNotBeReadToItsEndSaysWhy() {
        HttpResponse<String> response = admin("POST", "/admin/ingests?name=broken.zip", "PK");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(JsonMapper.shared().readTree(response.body()).at("/failure").asString())
                .isEqualTo("The disk is full");
    }

    @Test
    void anUploadThatTakesLongerIsAcceptedAndCanBeFollowed() {
        HttpResponse<String> response = admin("POST", "/admin/ingests?name=slow.zip", "PK");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(admin("GET", response.headers().firstValue("Location").orElseThrow(), "")
                        .statusCode())
                .isEqualTo(202);
        assertProblem(admin("GET", "/admin/ingests/r2", ""), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?name=", "?name=..%2Fa.html", "?name=a%5Cb", "?name=a%00b"})
    void aNameWithFoldersIsRefused(String query) {
        assertProblem(admin("POST", "/admin/ingests" + query, "x"), 400);
    }

    @Test
    void theSizeOfAnUploadIsBounded() {
        assertThat(admin("POST", "/admin/ingests?name=fits", "x".repeat(1000)).statusCode())
                .isEqualTo(200);
        assertProblem(admin("POST", "/admin/ingests?name=over", "x".repeat(1001)), 413);
        assertProblem(admin("POST", "/admin/ingests?name=empty", ""), 400);
    }

    @Test
    void aQueryIsAnsweredByTheStoreAndKeptByNobody() {
        HttpResponse<String> response = admin(
                "POST",
                "/admin/sparql",
                "ASK { ?s ?p \"ö\" }",
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "text/csv");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("é");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(response.headers().firstValue("Server-Timing")).contains("run;dur=1.0");
        assertThat(response.headers().firstValue("Hemicycle-Version")).contains("9");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(NODE.told).contains("answer ASK { ?s ?p \"ö\" } as text/csv");
        assertThat(admin("POST", "/admin/sparql", "ASK {}", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aDocumentIsTakenBackWithAReason() {
        HttpResponse<String> response = admin("DELETE", "/admin/documents/E-9-2021-009912?reason=an%20error", "");
        assertThat(JsonMapper.shared().readTree(response.body()).at("/version").asInt())
                .isEqualTo(9);
        assertThat(NODE.told).contains("withdraw E-9-2021-009912 an error");
        admin("POST", "/admin/documents/E-9-2021-009912/redaction?reason=a%20name", "");
        assertThat(NODE.told).contains("redact E-9-2021-009912 a name");
    }

    @Test
    void withoutAReasonOrADocumentNothingIsTakenBack() {
        assertProblem(admin("DELETE", "/admin/documents/E-9-2021-009912", ""), 400);
        assertProblem(admin("DELETE", "/admin/documents/unknown?reason=x", ""), 404);
    }

    @Test
    void reloadingTellsWhatWasTakenOver() {
        assertThat(admin("POST", "/admin/reload", "").body()).isEqualTo("{\"changed\":[\"limits\"]}");
    }

    @Test
    void queriesAtWorkAreListedAndStopped() {
        JsonNode queries =
                JsonMapper.shared().readTree(admin("GET", "/admin/queries", "").body());
        assertThat(queries.at("/queries/0/id").asLong()).isEqualTo(7);
        assertThat(queries.at("/queries/0/seconds").asDouble()).isEqualTo(1.5);
        assertThat(queries.at("/queries/0/query").asString()).startsWith("ASK");
        assertThat(admin("DELETE", "/admin/queries/7", "").body()).isEqualTo("{\"stopped\":7}");
        assertThat(NODE.told).contains("stop 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "x", "-7", "99999999999999999999"})
    void aQueryThatIsNotAtWorkCannotBeStopped(String id) {
        assertProblem(admin("DELETE", "/admin/queries/" + id, ""), 404);
    }

    @Test
    void otherPathsAreNotTouched() {
        assertThat(send(open, "GET", "/person/a;b//c", "").body()).isEqualTo("public");
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }

    private static HttpResponse<String> admin(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + TOKEN.secret()));
        return send(open, method, path, body, all.toArray(String[]::new));
    }

    private static HttpResponse<String> send(
            ServletWebServerApplicationContext server, String method, String path, String body, String... headers) {
        URI address = URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.ofString(body));
        try {
            return CLIENT.send(
                    headers.length == 0
                            ? request.build()
                            : request.headers(headers).build(),
                    BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
