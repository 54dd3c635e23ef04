package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients that people use, each with a script of its own, ask the packaged program and understand it: rows with words
 * of four alphabets and a date, a boolean, a graph, by GET and by POST, and the refusal of a query.
 */
class SparqlClientsIT {

    private static final Path QUERIES =
            Path.of("src", "test", "resources", "clients").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static Program.Running service;
    private static String endpoint;

    @BeforeAll
    static void serveTheStarterCorpus() throws IOException {
        service = Program.serve(folder, "--data", "starter");
        endpoint = service.url() + "/sparql";
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void fetchSparqlEndpoint() throws IOException, InterruptedException {
        assertUnderstood(Scripts.node("fetch-sparql-endpoint"), "fetch-sparql-endpoint.mjs", 2);
    }

    @Test
    void comunica() throws IOException, InterruptedException {
        assertUnderstood(Scripts.node("@comunica/query-sparql"), "comunica.mjs", 1);
    }

    @Test
    void theOpenApiDocumentIsValid() throws IOException, InterruptedException {
        assertThat(Scripts.node("@seriousme/openapi-schema-validator")
                        .run("openapi.mjs", endpoint)
                        .output())
                .isEqualTo("valid\n");
    }

    @Test
    void sparqlWrapper() throws IOException, InterruptedException {
        assertUnderstood(Scripts.python("SPARQLWrapper"), "sparqlwrapper.py", 3);
    }

    @Test
    void rdflib() throws IOException, InterruptedException {
        assertUnderstood(Scripts.python("rdflib"), "sparqlstore.py", 3);
    }

    /** It asks by GET only, prints no boolean and takes no graph from a service. */
    @Test
    void roqet() throws IOException, InterruptedException {
        Path roqet = Path.of("/usr/bin/roqet");
        assumeTrue(Files.isExecutable(roqet), "Skipped: roqet (Debian: rasqal-utils) is not installed");
        List<String> ask = List.of(roqet.toString(), "-q", "-p", endpoint, "-r", "tsv");

        Scripts.Ran rows = Scripts.run(ask, QUERIES.resolve("select.rq").toString());
        Scripts.Ran broken = Scripts.run(ask, QUERIES.resolve("broken.rq").toString());

        assertThat(rows.output().lines().skip(1).map(SparqlClientsIT::fields))
                .containsExactlyInAnyOrderElementsOf(expected().rows());
        assertThat(broken.exit()).isNotZero();
        assertThat(broken.errors()).contains("HTTP status 400");
    }

    private static Map<String, Node> fields(String line) {
        List<String> names = List.of("thing", "name", "date");
        String[] terms = line.split("\t", -1);
        Map<String, Node> row = new HashMap<>();
        for (int i = 0; i < terms.length; i++) {
            if (!terms[i].isEmpty()) {
                row.put(names.get(i), NodeFactoryExtra.parseNode(terms[i]));
            }
        }
        return row;
    }

    @Test
    void rdf4j() throws IOException {
        SPARQLRepository repository = new SPARQLRepository(endpoint);
        repository.init();
        try (RepositoryConnection connection = repository.getConnection()) {
            StringWriter graph = new StringWriter();
            Rio.write(
                    QueryResults.asModel(
                            connection.prepareGraphQuery(query("construct")).evaluate()),
                    graph,
                    RDFFormat.TURTLE);

            assertSame(new ClientAnswers(
                    rows(connection),
                    connection.prepareBooleanQuery(query("ask")).evaluate(),
                    ClientAnswers.graph(graph.toString())));
            assertThatExceptionOfType(QueryEvaluationException.class)
                    .isThrownBy(
                            () -> connection.prepareTupleQuery(query("broken")).evaluate())
                    .withMessageContaining("\"status\":400");
        } finally {
            repository.shutDown();
        }
    }

    private static List<Map<String, Node>> rows(RepositoryConnection connection) throws IOException {
        List<Map<String, Node>> rows = new ArrayList<>();
        try (TupleQueryResult result =
                connection.prepareTupleQuery(query("select")).evaluate()) {
            for (BindingSet bindings : result) {
                Map<String, Node> row = new HashMap<>();
                bindings.forEach(binding -> row.put(
                        binding.getName(),
                        NodeFactoryExtra.parseNode(NTriplesUtil.toNTriplesString(binding.getValue()))));
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void jenasConnection() throws IOException {
        try (RDFConnection connection =
                RDFConnectionRemote.service(endpoint).parseCheckSPARQL(false).build()) {
            List<Map<String, Node>> rows = new ArrayList<>();
            connection.queryResultSet(query("select"), result -> rows.addAll(ClientAnswers.rows(RowSet.adapt(result))));

            assertSame(new ClientAnswers(
                    rows,
                    connection.queryAsk(query("ask")),
                    connection.queryConstruct(query("construct")).getGraph()));
            assertThatExceptionOfType(QueryExceptionHTTP.class)
                    .isThrownBy(() -> connection.queryAsk(query("broken")))
                    .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(400));
        }
    }

    @ParameterizedTest
    @EnumSource(QuerySendMode.class)
    void jenasWaysToSend(QuerySendMode mode) throws IOException {
        try (QueryExecHTTP ask = QueryExecHTTP.service(endpoint)
                .query(query("ask"))
                .sendMode(mode)
                .build()) {
            assertThat(ask.ask()).isTrue();
        }
    }

    /** A page that another server sends; what it may read of an answer is for the browser to say. */
    @Test
    void aBrowserOnAPageOfAnotherOrigin() throws IOException {
        Path chromium = Path.of("/usr/bin/chromium");
        Path driver = Path.of("/usr/bin/chromedriver");
        assumeTrue(
                Files.isExecutable(chromium) && Files.isExecutable(driver),
                "Skipped: chromium and chromedriver are not installed");
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.close();
        });
        elsewhere.start();
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        ChromeDriver browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
        try {
            browser.get("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            Object printed = browser.executeAsyncScript(
                    Files.readString(QUERIES.resolve("browser.js")),
                    endpoint,
                    query("select"),
                    query("ask"),
                    query("construct"),
                    query("broken"));
            assertUnderstood(JsonMapper.shared().readTree((String) printed), 3);
        } finally {
            browser.quit();
            elsewhere.stop(0);
        }
    }

    private static void assertUnderstood(Scripts scripts, String script, int ways)
            throws IOException, InterruptedException {
        Scripts.Ran ran = scripts.run(script, endpoint);
        assertThat(ran.exit()).as(ran.errors()).isZero();
        assertUnderstood(JsonMapper.shared().readTree(ran.output()), ways);
    }

    private static void assertUnderstood(JsonNode printed, int ways) throws IOException {
        assertThat(printed.get("answers").size()).as(printed.toString()).isEqualTo(ways);
        for (JsonNode answers : printed.get("answers")) {
            assertSame(ClientAnswers.of(answers));
        }
        assertThat(printed.get("error").asString()).contains("400");
    }

    private static void assertSame(ClientAnswers answers) throws IOException {
        ClientAnswers expected = expected();
        assertThat(answers.rows()).containsExactlyInAnyOrderElementsOf(expected.rows());
        assertThat(answers.ask()).isEqualTo(expected.ask());
        assertThat(answers.graph().isIsomorphicWith(expected.graph()))
                .as(answers.graph().toString())
                .isTrue();
    }

    private static ClientAnswers expected() {
        Graph graph = RDFDataMgr.loadGraph(QUERIES.resolve("construct.ttl").toString());
        RowSet rows = RowSet.adapt(
                ResultSetMgr.read(QUERIES.resolve("select.srj").toUri().toString()));
        return new ClientAnswers(ClientAnswers.rows(rows), true, graph);
    }

    private static String query(String name) throws IOException {
        return Files.readString(QUERIES.resolve(name + ".rq"));
    }
}
