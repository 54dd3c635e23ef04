package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.ops.AdminToken;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.service.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands that work on a running node, as an operator types them. */
@TestMethodOrder(OrderAnnotation.class)
class NodeCommandsTest {

    private static final String ANSWER = "E-9-2021-009912-ASW";
    private static final AdminToken TOKEN = AdminToken.random();

    @TempDir
    static Path folder;

    private static Path pages;
    private static ConfigurableApplicationContext service;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        for (String page : List.of("E-9-2020-003194_EN.html", ANSWER + "_EN.html")) {
            Files.copy(Path.of("src/test/resources/pages", page), pages.resolve(page));
        }
        Files.writeString(Files.createDirectories(pages.resolve("more")).resolve("bad.txt"), "no document");
        Path ontology = folder.resolve("ontology");
        for (String file : List.of("shapes/record.ttl", "vocabularies/languages.ttl", "vocabularies/roles.ttl")) {
            Path copy = ontology.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("ontology").resolve(file), copy);
        }
        Clock clock = Clock.systemUTC();
        Path data = folder.resolve("data");
        Archive archive = Archive.open(data, Ontology.in(ontology), Iris.PROJECT, clock);
        service = Service.start(
                archive,
                data,
                () -> Runs.start(clock),
                Map.of(
                        "server.port",
                        0,
                        "server.address",
                        "127.0.0.1",
                        "hemicycle.public-url",
                        "http://127.0.0.1",
                        "hemicycle.admin.tokens",
                        TOKEN.hash()));
        url = "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void documentsGoInAndOutOfARunningNode() throws IOException, InterruptedException {
        Result first = run("ingest", pages.toString());
        assertThat(first.exit()).as(first.errors()).isEqualTo(1);
        assertThat(first.output().lines())
                .containsExactly(
                        "answers: new 1, changed 0, unchanged 0, refused 0",
                        "questions: new 1, changed 0, unchanged 0, refused 0",
                        "unread inputs: new 0, changed 0, unchanged 0, refused 1",
                        "new 2, changed 0, unchanged 0, refused 1");
        assertThat(first.errors()).contains("refused: " + pages.resolve("more/bad.txt") + ":1: ");
        assertThat(run("ingest", pages.toString()).output()).contains("new 0, changed 0, unchanged 2, refused 1");
        assertThat(run("progress").output()).contains("bad.txt: read, 1 of 1 files, new 0", ANSWER + "_EN.html: read");

        assertThat(run("withdraw", ANSWER, "--reason", "Sent in error").output())
                .contains(" is withdrawn, by entry ");
        assertThat(status(ANSWER)).isEqualTo(410);
        String page = pages.resolve(ANSWER + "_EN.html").toString();
        assertThat(run("ingest", page).errors()).contains("refused: " + page + ": ", "--reinstate");
        assertThat(run("ingest", "--reinstate", page).output()).contains("new 1, ");
        assertThat(status(ANSWER)).isEqualTo(200);
        assertThat(run("redact", ANSWER, "--reason", "By order").output()).contains(" is redacted, by entry ");
        assertThat(status(ANSWER)).isEqualTo(410);
    }

    @Test
    @Order(2)
    void aQueryAtWorkIsSeenAndStopped() {
        String query =
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?p ?q ?r . ?s ?t ?u"
                        + " . ?v ?w ?x . ?y ?z ?a2 FILTER(?c != \"a name\") }";
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(
                                        url + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String seen = run("queries").output();
        while (seen.startsWith("No query") && !answer.isDone()) {
            seen = run("queries").output();
        }

        assertThat(seen)
                .matches("(?s)\\d+: \\d+\\.\\d s, \\d+ MB asked for: SELECT .*")
                .doesNotContain("a name");
        String id = seen.substring(0, seen.indexOf(':'));
        assertThat(run("queries", "--stop", id).output()).contains("Query " + id + " is stopped");
        assertThat(answer.join().body()).contains("/problems/stopped");
        assertThat(run("queries", "--stop", id).errors()).contains("404", "No query at work has this number");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws IOException {
        assertThat(run("withdraw", "E-9-2021-000001", "--reason", "x").errors())
                .contains("404", "No document has the identifier E-9-2021-000001");
        assertThat(command("progress", "--server", url, "--token", "wrong"))
                .satisfies(wrong -> assertThat(wrong.exit()).isEqualTo(1))
                .satisfies(wrong -> assertThat(wrong.errors()).contains("does not know this token"));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(command("ingest", "--server", "http://127.0.0.1:" + free, "--token", "any", pages.toString()))
                .satisfies(nobody -> assertThat(nobody.exit()).isEqualTo(1))
                .satisfies(nobody -> assertThat(nobody.errors()).contains("does not answer", "Is the node running"));
    }

    @Test
    void whatDoesNotGoTogetherIsWrongUsage() {
        assertThat(command("progress").exit()).isEqualTo(2);
        assertThat(command("progress", "--server", "nowhere", "--token", "x").errors())
                .contains("--server is an address");
        assertThat(run("ingest", "--data", "elsewhere", "x"))
                .satisfies(both -> assertThat(both.exit()).isEqualTo(2))
                .satisfies(both -> assertThat(both.errors()).contains("--data is for a data folder"));
    }

    @Test
    void aTokenAndItsHashBelongTogether() {
        List<String> lines = command("token").output().lines().toList();
        String secret = lines.get(0).replace("HEMICYCLE_TOKEN=", "");
        assertThat(secret).hasSize(43);
        assertThat(lines.get(1)).isEqualTo("HEMICYCLE_ADMIN_TOKENS=" + new AdminToken(secret).hash());
        assertThat(command("token").output()).doesNotContain(secret);
    }

    private static int status(String document) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/eli/dl/doc/" + document + ".ttl"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private record Result(int exit, String output, String errors) {}

    private static Result run(String... arguments) {
        return command(Stream.concat(Stream.of(arguments), Stream.of("--server", url, "--token", TOKEN.secret()))
                .toArray(String[]::new));
    }

    private static Result command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Result(exit, out.toString(), err.toString());
    }
}
