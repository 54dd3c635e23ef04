package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Harvesters of others follow the packaged program through changes, withdrawals and redactions, and have what its endpoint
 * has, triple by triple. Each is first given answers that are broken, and answers that are wrong.
 */
class HarvestersIT {

    private static final Path PAGES = Path.of("src/test/resources/pages").toAbsolutePath();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUESTION = "E-9-2020-003194";
    private static final String ANSWER = "E-9-2021-009912-ASW";
    private static final String TITLE = "Cyber-attacks on critical infrastructure";
    private static final String SECRET = "unrepeatable";

    /** With 120 documents, so that every list has a second page. */
    @TempDir
    private static Path made;

    private static String token;
    private static String hash;

    @TempDir
    private Path folder;

    private DamagingProxy proxy;
    private Program.Running service;
    private String direct;

    @BeforeAll
    static void makeData() throws IOException, InterruptedException {
        assertThat(Program.run(
                                made,
                                "bench",
                                "generate",
                                "--pairs",
                                "60",
                                "--seed",
                                "7",
                                "--as",
                                "pages",
                                "--out",
                                "pages")
                        .exit())
                .isZero();
        assertThat(Program.run(made, "ingest", "pages", "--data", "data").exit())
                .isZero();
        String[] lines = Program.run(made, "token").output().split("\n");
        token = lines[0].split("=", 2)[1];
        hash = lines[1].split("=", 2)[1];
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        PathUtils.copyDirectory(made.resolve("data"), folder.resolve("data"));
        Files.writeString(
                folder.resolve("application.properties"),
                "hemicycle.admin.tokens=" + hash + "\nhemicycle.contact=data@newsroom.example\nhemicycle.limits.time=2m"
                        + "\nhemicycle.limits.time-per-minute=10m\n");
        int port = freePort();
        direct = "http://127.0.0.1:" + port;
        proxy = DamagingProxy.before(direct);
        service = Program.serve(folder, port, "--data", "data", "--public-url", proxy.url());
        upload(QUESTION, TITLE, TITLE);
    }

    @AfterEach
    void stop() {
        service.close();
        proxy.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @EnumSource(FeedClient.class)
    void followsChangesWithdrawalsAndRedactions(FeedClient client) throws IOException, InterruptedException {
        isFoundOutOverDamage(client);
        Harvester early = begin(client, "early");
        early.goOn();
        assertThat(early.triples()).hasSizeGreaterThan(10_000);
        assertHasWhatTheEndpointHas(early);

        upload(ANSWER, "candles", SECRET + " candles");
        upload(QUESTION, TITLE, "Cyber-attacks on \"critical\" & <other> infrastructure");
        early.goOn();
        assertHasWhatTheEndpointHas(early);
        assertThat(String.join("", proxy.passed())).contains(SECRET);

        String withdrawn = madeUp(0);
        delete("/admin/documents/" + withdrawn + "?reason=Sent+in+error");
        upload(QUESTION, TITLE, TITLE);
        early.goOn();
        assertHasWhatTheEndpointHas(early);

        post("/admin/documents/" + ANSWER + "/redaction?reason=A+court+order", "");
        post("/admin/documents/" + madeUp(1) + "/redaction?reason=A+court+order", "");
        upload(QUESTION, TITLE, "A third title");
        proxy.passed();
        early.goOn();
        Harvester late = begin(client, "late");
        late.goOn();
        assertHasWhatTheEndpointHas(early);
        assertHasWhatTheEndpointHas(late);
        assertThat(String.join("", proxy.passed())).hasSizeGreaterThan(10_000).doesNotContain(SECRET);
    }

    /** By the client, if what it gets is broken; by the comparison, if a word is wrong or something is left out. */
    private void isFoundOutOverDamage(FeedClient client) throws IOException, InterruptedException {
        proxy.damage(answer -> answer.substring(0, answer.length() * 2 / 3));
        Harvester broken = begin(client, "broken");
        assertThatExceptionOfType(Harvester.Refused.class).isThrownBy(broken::goOn);

        proxy.damage(answer -> answer.replace(TITLE, "Sea-attacks on critical infrastructure"));
        Harvester wrong = begin(client, "wrong");
        wrong.goOn();
        assertThat(less(wrong.triples(), ofTheEndpoint())).isNotEmpty();

        proxy.damage(HarvestersIT::withoutParts);
        Harvester lacking = begin(client, "lacking");
        lacking.goOn();
        assertThat(less(ofTheEndpoint(), lacking.triples())).isNotEmpty();
        proxy.damage(UnaryOperator.identity());
    }

    /** Without what leads to second pages, without one event, and without a row of a patch. */
    private static String withoutParts(String answer) {
        return answer.replaceAll("<resumptionToken>[^<]*</resumptionToken>", "")
                .replace("/feeds/ldes/pages/2>", "/feeds/ldes/pages/1>")
                .replaceAll("(?s)^id:20\n.*", ": hidden\n\n")
                .replaceFirst("\nA [^\n]*", "");
    }

    /** The client connects again by itself and says what it heard last. */
    @Test
    void eventsGoOnWhereTheConnectionBroke() throws IOException, InterruptedException {
        EventsHarvester harvester = (EventsHarvester) begin(FeedClient.EVENT_SOURCE, "cut");
        proxy.hangUpOnceAfter(40);
        harvester.goOn();
        assertHasWhatTheEndpointHas(harvester);
        assertThat(harvester.connections()).isEqualTo(2);
    }

    private void assertHasWhatTheEndpointHas(Harvester harvester) throws IOException, InterruptedException {
        Set<Triple> expected = ofTheEndpoint();
        assertThat(less(expected, harvester.triples())).as("lacks").isEmpty();
        assertThat(less(harvester.triples(), expected)).as("has too much").isEmpty();
    }

    private static Set<Triple> less(Set<Triple> some, Set<Triple> others) {
        Set<Triple> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private Harvester begin(FeedClient client, String name) throws IOException {
        return client.begin(proxy.url(), Files.createDirectory(folder.resolve(name)));
    }

    private static String madeUp(int place) throws IOException {
        try (var pages = Files.walk(made.resolve("pages"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith("_EN.html"))
                    .sorted()
                    .skip(place)
                    .findFirst()
                    .orElseThrow()
                    .replace("_EN.html", "");
        }
    }

    private void upload(String id, String words, String others) throws IOException, InterruptedException {
        String name = id + "_EN.html";
        String page = Files.readString(PAGES.resolve(name))
                .replace(words, others.replace("&", "&amp;").replace("<", "&lt;"));
        String run = post("/admin/ingests?name=" + name, page);
        assertThat(run).as(name).doesNotContain("\"refused\":1");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return changed(HttpRequest.newBuilder(URI.create(direct + path))
                .header("Prefer", "wait=20")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void delete(String path) throws IOException, InterruptedException {
        changed(HttpRequest.newBuilder(URI.create(direct + path)).DELETE());
    }

    private String changed(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        while (answer.statusCode() == 202) {
            String run = answer.headers().firstValue("Location").orElseThrow();
            answer = send(HttpRequest.newBuilder(URI.create(direct + run)).header("Prefer", "wait=20"));
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(
                request.header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Set<Triple> ofTheEndpoint() throws IOException, InterruptedException {
        String query = URLEncoder.encode("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", StandardCharsets.UTF_8);
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(direct + "/sparql?query=" + query))
                        .header("Accept", "application/n-triples")
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), Lang.NTRIPLES)
                .toGraph()
                .find()
                .toSet();
    }
}
