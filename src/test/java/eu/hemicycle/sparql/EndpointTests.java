package eu.hemicycle.sparql;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The endpoint over real HTTP on 127.0.0.1, in Tomcat, over an in-memory TDB2 whose default graph is the union. The limits
 * of one client and the cache of answers are out of the way unless a test sets them.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = EndpointTests.Application.class,
        properties = {
            "server.address=127.0.0.1",
            "server.max-http-request-header-size=256KB",
            "logging.level.org.apache.jena.fuseki=WARN",
            "logging.level.org.apache.jena.arq.exec=ERROR",
            "hemicycle.limits.running=8",
            "hemicycle.limits.running-per-client=8",
            "hemicycle.limits.time-per-minute=10m",
            "hemicycle.answer-cache=0B"
        })
abstract class EndpointTests {

    static final String BOOKS = "http://example.org/graph/books";
    static final String PEOPLE = "http://example.org/graph/people";
    static final String EVERYTHING = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }";

    /** Five triples in two graphs, and hostile words among them. */
    static final String DATA = """
            PREFIX : <http://example.org/>
            <%s> {
              :ulysses :title "Ulysses"@en ; :author :joyce ; :note "<script>alert('x')</script>" .
            }
            <%s> {
              :joyce :name "James Joyce" ; :born 1882 .
            }
            """.formatted(BOOKS, PEOPLE);

    static final int TRIPLES = 5;

    /** The smallest application that has an endpoint. No stereotype of Spring, so that no scan takes it for the program. */
    @EnableAutoConfiguration
    @Import(SparqlConfiguration.class)
    static class Application {

        @Bean
        DatasetGraph store() {
            DatasetGraph store = DatabaseMgr.createDatasetGraph();
            store.getContext().set(TDB2.symUnionDefaultGraph, true);
            Txn.executeWrite(store, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(store));
            return store;
        }

        @Bean
        GraphCollections graphs() {
            String all = "^http://example\\.org/graph/[a-z]+$";
            return () -> List.of(new GraphCollection("all", "Books and people.", all, OptionalLong.of(2)));
        }

        @Bean
        SwitchableVersion version() {
            return new SwitchableVersion();
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    DatasetGraph store;

    @Autowired
    SwitchableVersion version;

    @LocalServerPort
    int port;

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String query(String query) {
        return "/sparql?query=" + encoded(query);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofMinutes(1));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> head(String path, String... headers) {
        return send(request(path, headers).method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String contentType, String body, String... headers) {
        return send(
                request("/sparql", headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static int rows(HttpResponse<String> response) {
        return json(response).at("/results/bindings").size();
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static Graph graph(HttpResponse<String> response, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(response.body()))
                .lang(lang)
                .base("http://base.example/")
                .parse(graph);
        return graph;
    }
}
