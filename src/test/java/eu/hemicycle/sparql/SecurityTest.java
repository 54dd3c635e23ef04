package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query reaches the stored graphs and nothing else: no other host, no file, no class. */
class SecurityTest extends EndpointTests {

    private final List<String> visits = new CopyOnWriteArrayList<>();
    private HttpServer canary;

    @BeforeEach
    void startCanary() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            visits.add(exchange.getRequestURI().toString());
            byte[] body = "<http://example.org/x> <http://example.org/y> 1 .".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        canary.start();
    }

    @AfterEach
    void nobodyVisited() {
        canary.stop(0);
        assertThat(visits).isEmpty();
    }

    private String bait() {
        return "http://127.0.0.1:" + canary.getAddress().getPort() + "/bait";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { VALUES ?g { <%s> } SERVICE ?g { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o OPTIONAL { SERVICE SILENT <%s> { ?s ?p ?o } } }",
                "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { SERVICE <%s> { ?s ?p ?o } } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE SILENT <%s> { ?s ?p ?o } } }",
                "SELECT * { BIND(EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) }",
                "SELECT (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x) {}",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s (EXISTS { SERVICE <%s> { ?s ?p ?o } } AS ?x)",
                "SELECT (COUNT(?s) AS ?n) (SUM(IF(EXISTS { SERVICE <%s> { ?s ?p ?o } }, 1, 0)) AS ?m) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <%s> { ?s ?p ?o } })",
                "ASK { SERVICE <%s> {} }",
                "CONSTRUCT { ?s ?p ?o } { SERVICE <%s> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <%s> { ?s ?p ?o } }"
            })
    void noQueryAsksOtherServices(String query) {
        HttpResponse<String> answer = get(query(query.formatted(bait())));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/service-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <%s> { ?s ?p ?o }",
                "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
                "SELECT * FROM <%s> FROM NAMED <%s> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
            })
    void fromOnlyChoosesAmongStoredGraphs(String query) {
        HttpResponse<String> answer = get(query(query.formatted(bait(), bait())));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(answer)).isZero();
    }

    @Test
    void theProtocolOnlyChoosesAmongStoredGraphs() {
        assertThat(rows(get(query(EVERYTHING) + "&default-graph-uri=" + encoded(bait()))))
                .isZero();
        assertThat(get("/data?graph=" + encoded(bait())).statusCode()).isEqualTo(404);
    }

    @Test
    void noFileIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secret.ttl");
        Files.writeString(file, "<http://example.org/secret> <http://example.org/p> 1 .");

        assertThat(rows(get(query("SELECT * FROM <" + file.toUri() + "> { ?s ?p ?o }"))))
                .isZero();
        assertThat(rows(get(query(EVERYTHING) + "&default-graph-uri="
                        + encoded(file.toUri().toString()))))
                .isZero();
        assertThat(get("/data?graph=" + encoded(file.toUri().toString())).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.function.library.version",
                "java:org.apache.jena.sparql.function.library.SystemVar",
                "java:org.apache.jena.sparql.function.library.wait",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.hpl.hp.com/ARQ/function#wait",
                "http://jena.apache.org/ARQ/function#version",
                "http://jena.apache.org/ARQ/function#eval",
                "http://example.org/unknown"
            })
    void noFunctionIsLoadedByName(String function) {
        long start = System.nanoTime();
        HttpResponse<String> answer = get(query("SELECT (<" + function + ">(8000) AS ?x) {}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/results/bindings/0/x").isMissingNode()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#Math.random>() AS ?x) {}",
                "ASK { FILTER(<http://jena.apache.org/ARQ/jsFunction#eval>('1') = 1) }",
                "ASK { FILTER EXISTS { FILTER(<http://jena.apache.org/ARQ/jsFunction#eval>('1') = 1) } }"
            })
    void noScriptIsRun(String query) {
        assertThat(get(query(query)).statusCode()).isEqualTo(403);
    }

    @Test
    void noFunctionIsLoadedByWayOfAnother() {
        HttpResponse<String> answer = get(query("SELECT (<http://www.w3.org/2005/xpath-functions#apply>("
                + "<java:org.apache.jena.sparql.function.library.version>) AS ?x) {}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/results/bindings/0/x").isMissingNode()).isTrue();
    }

    @Test
    void functionIrisAreNotVisited() {
        get(query("SELECT (<" + bait() + ">(1) AS ?x) { ?s <" + bait() + "> ?o }"));
    }

    @Test
    void theFunctionsThatAreDescribedWork() {
        HttpResponse<String> answer = get(query("""
                PREFIX afn: <http://jena.apache.org/ARQ/function#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
                SELECT (afn:localname(<http://example.org/ns#name>) AS ?name)
                       (afn:namespace(<http://example.org/ns#name>) AS ?space)
                       (afn:strjoin('-', 'a', 'b') AS ?joined)
                       (xsd:integer('7') AS ?seven) (math:sqrt(49) AS ?root) {}"""));

        assertThat(json(answer).at("/results/bindings/0/name/value").asString()).isEqualTo("name");
        assertThat(json(answer).at("/results/bindings/0/space/value").asString())
                .isEqualTo("http://example.org/ns#");
        assertThat(json(answer).at("/results/bindings/0/joined/value").asString())
                .isEqualTo("a-b");
        assertThat(json(answer).at("/results/bindings/0/seven/value").asString())
                .isEqualTo("7");
        assertThat(json(answer).at("/results/bindings/0/root/value").asString()).startsWith("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.pfunction.library.versionARQ",
                "http://jena.apache.org/ARQ/property#versionARQ",
                "http://jena.apache.org/ARQ/property#strSplit"
            })
    void noPropertyFunctionIsLoadedByName(String predicate) {
        HttpResponse<String> answer = get(query("SELECT * { ?x <" + predicate + "> ?y }"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(answer)).isZero();
    }

    @Test
    void fusekiHasNoAddressOfItsOwn() {
        for (String path :
                List.of("/$/ping", "/$/datasets", "/$/server", "/sparql/", "/sparql/x", "/data/x", "/update")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anAnswerCarriesNoHeaderOfFuseki() {
        assertThat(get(query(EVERYTHING)).headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("fuseki"));
    }
}
