package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The W3C's tests of the SPARQL 1.1 Protocol and of the Graph Store Protocol. What a test would write, the endpoint must
 * refuse; it is then written into the store directly, so that what the test reads afterwards is the endpoint's answer.
 */
class W3cProtocolTest extends W3cTests {

    private static final String ONLY_WRITES = "Only the write is refused";
    private static final Map<String, String> NOT_PASSING = notPassing("protocol");
    private static final Pattern GRAPH = Pattern.compile("[?&]graph=([^&]*)");

    /** What went wrong: with what the test reads, and with what it writes. */
    private record Outcome(List<String> reads, List<String> writes) {}

    static Stream<W3cManifest.Case> cases() {
        assumeSuites();
        List<W3cManifest.Case> cases = new ArrayList<>();
        cases.addAll(W3cManifest.read("sparql11/protocol/manifest.ttl"));
        cases.addAll(W3cManifest.read("sparql11/graph-store-protocol/manifest.ttl"));
        assertThat(cases).hasSizeGreaterThan(45);
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesOrIsListed(W3cManifest.Case test) {
        clear();
        test.test()
                .listProperties(test.test().getModel().createProperty(W3cManifest.UT + "graphData"))
                .forEach(data -> loadLabelled(data.getObject()));
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        unsupported(test).forEach(outcome.reads()::add);
        if (outcome.reads().isEmpty()) {
            W3cExchange.of(test.test()).forEach(exchange -> run(exchange, outcome));
        }
        judge(test.name(), outcome);
    }

    private static void judge(String name, Outcome outcome) {
        String reason = NOT_PASSING.getOrDefault(name, "");
        boolean onlyWrites = reason.startsWith(ONLY_WRITES);
        passesOrIsListed(name, String.join("\n", outcome.reads()), onlyWrites ? Map.of() : NOT_PASSING);
        if (reason.isEmpty() || onlyWrites) {
            assertThat(!outcome.writes().isEmpty()).as(name + " " + outcome).isEqualTo(onlyWrites);
        }
    }

    @Test
    void everyListedCaseExists() {
        assertThat(cases().map(W3cManifest.Case::name)).containsAll(NOT_PASSING.keySet());
    }

    /** Optional features of the Graph Store Protocol that a test asks for and this endpoint has not. */
    private static List<String> unsupported(W3cManifest.Case test) {
        return test.test()
                .listProperties(W3cManifest.mf("requires"))
                .mapWith(required -> required.getResource().getLocalName())
                .filterKeep(feature -> !feature.equals("IndirectGraphIdentification"))
                .toList();
    }

    private void run(W3cExchange exchange, Outcome outcome) {
        HttpResponse<String> response = sendTo(exchange);
        if (!isWrite(exchange)) {
            String fault = exchange.expects(response.statusCode()) ? fault(exchange, response) : status(response);
            if (!fault.isEmpty()) {
                outcome.reads().add(exchange.method() + " " + exchange.path() + ": " + fault);
            }
        } else if (!exchange.expects(response.statusCode())) {
            assertThat(response.statusCode()).as(exchange.toString()).isIn(403, 405);
            outcome.writes().add(status(response));
            write(exchange);
        }
    }

    private static String status(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }

    private static boolean isWrite(W3cExchange exchange) {
        return isUpdate(exchange)
                || (exchange.path().startsWith("/gsp")
                        && !List.of("GET", "HEAD").contains(exchange.method()));
    }

    private static boolean isUpdate(W3cExchange exchange) {
        return exchange.headers().getOrDefault("content-type", "").startsWith("application/sparql-update")
                || exchange.body().startsWith("update=");
    }

    private HttpResponse<String> sendTo(W3cExchange exchange) {
        String path = exchange.path().replaceFirst("^/sparql/", "/sparql").replaceFirst("^/gsp", "/data");
        HttpRequest.Builder request = request(path);
        exchange.headers().forEach(request::header);
        return send(request.method(
                exchange.method(),
                exchange.body().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(exchange.body().getBytes(exchange.charset()))));
    }

    private static String fault(W3cExchange exchange, HttpResponse<String> response) {
        String type = header(response, "Content-Type");
        if (exchange.bool().isPresent()) {
            boolean answer = json(response).at("/boolean").asBoolean();
            return answer == exchange.bool().get() ? "" : "the other boolean";
        }
        if (exchange.graph().isPresent()) {
            return turtle(response.body())
                            .isIsomorphicWith(turtle(exchange.graph().get()))
                    ? ""
                    : "another graph:\n" + response.body();
        }
        return switch (exchange.format().orElse("")) {
            case "boolean", "tabular" -> type.contains("sparql-results") ? "" : type;
            case "RDF" -> type.startsWith("text/turtle") ? "" : type;
            default -> "";
        };
    }

    private static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }

    private void write(W3cExchange exchange) {
        if (isUpdate(exchange)) {
            update(exchange);
        } else {
            Txn.executeWrite(store, () -> change(graphOf(exchange), exchange));
        }
    }

    private void update(W3cExchange exchange) {
        FormParameters parameters = FormParameters.parse(exchange.path().replaceFirst("[^?]*\\??", ""));
        String update = exchange.body();
        if (update.startsWith("update=")) {
            FormParameters form = FormParameters.parse(update);
            update = form.one("update").orElseThrow();
            parameters = parameters.and(form);
        }
        UsingList using = new UsingList();
        parameters.all("using-graph-uri").forEach(iri -> using.addUsing(NodeFactory.createURI(iri)));
        parameters.all("using-named-graph-uri").forEach(iri -> using.addUsingNamed(NodeFactory.createURI(iri)));
        var text = new ByteArrayInputStream(update.getBytes(StandardCharsets.UTF_8));
        String base = address("/sparql").toString();
        Txn.executeWrite(store, () -> UpdateAction.parseExecute(using, store, text, base, Syntax.syntaxSPARQL_11));
    }

    private static Node graphOf(W3cExchange exchange) {
        Matcher graph = GRAPH.matcher(exchange.path());
        return graph.find()
                ? NodeFactory.createURI(URLDecoder.decode(graph.group(1), StandardCharsets.UTF_8))
                : Quad.defaultGraphIRI;
    }

    private void change(Node graph, W3cExchange exchange) {
        if (!exchange.method().equals("POST")) {
            store.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
        }
        if (!exchange.method().equals("DELETE")) {
            RDFParser.fromString(content(exchange), Lang.TURTLE).parse(store.getGraph(graph));
        }
    }

    /** The body, or the parts of a form without their headers. */
    private static String content(W3cExchange exchange) {
        String type = exchange.headers().getOrDefault("content-type", "");
        if (!type.startsWith("multipart/")) {
            return exchange.body();
        }
        String boundary = "--" + type.replaceFirst(".*boundary=", "");
        StringBuilder parts = new StringBuilder();
        for (String part : exchange.body().split(Pattern.quote(boundary))) {
            String[] headersAndContent = part.strip().split("\\n\\s*\\n", 2);
            if (headersAndContent.length == 2) {
                parts.append(headersAndContent[1]).append('\n');
            }
        }
        return parts.toString();
    }
}
