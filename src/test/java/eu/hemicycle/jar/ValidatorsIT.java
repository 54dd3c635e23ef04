package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Validators and readers of others judge the catalogue, the event streams, the sitemap and the Atom feed of the program. */
class ValidatorsIT {

    private static final Path SHARED = Path.of("../shared").toAbsolutePath();
    private static final List<String> ENGINES = List.of("rdf-validate-shacl", "shacl-engine");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path folder;

    private static Program.Running service;

    @BeforeAll
    static void serveTheStarterCorpus() throws IOException {
        Files.writeString(
                folder.resolve("application.properties"),
                "hemicycle.publisher=Example Newsroom\nhemicycle.contact=data@newsroom.example\n");
        service = Program.serve(folder, "--data", "starter");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes.ttl", "range.ttl"})
    void theCatalogueHoldsTheShapesOfDcatApByTwoEngines(String shapes) throws IOException, InterruptedException {
        Graph catalogue = RDFParser.fromString(get("/catalogue.ttl", "text/turtle"), Lang.TURTLE)
                .toGraph();
        assertThat(findings("data/shapes/dcat-ap/" + shapes, catalogue)).isEmpty();
    }

    @Test
    void bothEnginesFindThatTheDatasetHasNoTitle() throws IOException, InterruptedException {
        Graph catalogue = RDFParser.fromString(get("/catalogue.ttl", "text/turtle"), Lang.TURTLE)
                .toGraph();
        Node dataset = NodeFactory.createURI(service.url() + "/catalogue#dataset");
        catalogue.remove(dataset, DCTerms.title.asNode(), Node.ANY);
        assertThat(findings("data/shapes/dcat-ap/shapes.ttl", catalogue))
                .containsExactly("rdf-validate-shacl " + dataset, "shacl-engine " + dataset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/ldes", "/feeds/ldes/nodes/1", "/feeds/ldes/pages/1", "/feeds/catalogue"})
    void theEventStreamsHoldTheShapesOfTheServersPrimer(String path) throws IOException, InterruptedException {
        DatasetGraph page = dataset(path);
        assertThat(page.getDefaultGraph().size()).isGreaterThan(5);
        assertThat(findings("suites/ldes/primer-shapes.ttl", page.getDefaultGraph()))
                .isEmpty();
    }

    @Test
    void theStreamOfTheCatalogueHoldsTheShapesOfDcatApFeeds() throws IOException, InterruptedException {
        Graph all = GraphFactory.createDefaultGraph();
        dataset("/feeds/catalogue").find().forEachRemaining(quad -> all.add(quad.asTriple()));
        assertThat(findings("suites/ldes/dcat-ap-feeds-shape.ttl", all)).isEmpty();

        Node member = NodeFactory.createURI(service.url() + "/feeds/catalogue#broken");
        all.add(member, RDF.type.asNode(), NodeFactory.createURI("https://www.w3.org/ns/activitystreams#Update"));
        assertThat(findings("suites/ldes/dcat-ap-feeds-shape.ttl", all))
                .containsExactly("rdf-validate-shacl " + member, "shacl-engine " + member);
    }

    /** Each an engine and what it finds a violation at. */
    private static List<String> findings(String shapes, Graph data) throws IOException, InterruptedException {
        Path file = SHARED.resolve(shapes);
        assumeTrue(Files.exists(file), "Skipped: " + shapes + " is not here");
        Path turtle = Files.createTempFile(folder, "data", ".ttl");
        try (OutputStream out = Files.newOutputStream(turtle)) {
            RDFDataMgr.write(out, data, Lang.NTRIPLES);
        }
        JsonNode found = Scripts.node("shacl-engine").json("shacl.mjs", file.toString(), turtle.toString());
        List<String> findings = new ArrayList<>();
        for (String engine : ENGINES) {
            found.get(engine)
                    .valueStream()
                    .map(result -> engine + " " + result.get("node").asString())
                    .distinct()
                    .forEach(findings::add);
        }
        return findings;
    }

    @Test
    void sitemapperAndRssParserReadTheSite() throws IOException, InterruptedException {
        JsonNode read = Scripts.node("sitemapper").json("crawl.mjs", service.url());
        assertThat(read.get("errors")).isEmpty();
        assertThat(read.get("sites")).hasSizeGreaterThan(50);
        assertThat(read.get("sites").valueStream().map(JsonNode::asString).distinct())
                .hasSize(read.get("sites").size())
                .contains(service.url() + "/eli/dl/doc/E-9-2020-003194.html");
        JsonNode feed = read.get("feed");
        assertThat(feed.get("self").asString()).isEqualTo(service.url() + "/feeds/atom");
        assertThat(feed.get("items")).hasSize(50);
        for (JsonNode item : feed.get("items")) {
            assertThat(item.get("title").asString()).isNotBlank();
            assertThat(item.get("isoDate").asString()).matches("\\d{4}-.*Z");
        }
        assertThat(Scripts.node("rss-parser")
                        .run("crawl.mjs", service.url() + "/robots.txt")
                        .exit())
                .as("a site without a sitemap")
                .isNotZero();
    }

    @Test
    void aClientOfTheModelContextProtocolUsesEveryTool() throws IOException, InterruptedException {
        JsonNode answers = Scripts.node("@modelcontextprotocol/sdk").json("mcp.mjs", service.url());
        assertThat(answers.get("tools").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("search", "describe", "cite", "list_queries", "run_query");
        String found = answers.at("/found/documents/0/iri").stringValue();
        assertThat(answers.at("/described/iri").stringValue()).isEqualTo(found);
        assertThat(answers.at("/described/cites").valueStream())
                .anySatisfy(act -> assertThat(act.get("iri").stringValue())
                        .isEqualTo("http://data.europa.eu/eli/dir/2016/1148/oj"));
        assertThat(answers.at("/cited/text").stringValue()).contains(found);
        assertThat(answers.get("queries").intValue()).isGreaterThan(40);
        assertThat(answers.at("/answers/rows")).hasSize(2);
        assertThat(answers.at("/refused/refused").stringValue()).contains("nobody is called so");
    }

    private static DatasetGraph dataset(String path) throws IOException, InterruptedException {
        return RDFParser.fromString(get(path, "application/n-quads"), Lang.NQUADS)
                .toDatasetGraph();
    }

    private static String get(String path, String mediaType) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Accept", mediaType)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
