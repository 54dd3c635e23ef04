package eu.hemicycle.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.graph.GraphFactory;

/** How a case of the W3C's about a query or a result is put to the endpoint over HTTP. */
abstract class W3cQueries extends W3cTests {

    private static final Node BOOLEAN =
            NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean");

    /** What went wrong; empty if the case passed. */
    final String outcome(W3cManifest.Case test) throws IOException {
        return switch (test.kind()) {
            case "QueryEvaluationTest", "CSVResultFormatTest" -> evaluation(test);
            case "PositiveSyntaxTest11", "PositiveSyntaxTest" -> syntax(test, List.of(200));
            case "NegativeSyntaxTest11", "NegativeSyntaxTest" -> syntax(test, List.of(400));
            default -> "unknown kind of test: " + test.kind();
        };
    }

    private String syntax(W3cManifest.Case test, List<Integer> expected) throws IOException {
        load(test);
        HttpResponse<String> response = ask(withBase(test.request()), "*/*");
        return expected.contains(response.statusCode()) ? "" : response.statusCode() + " " + response.body();
    }

    private String evaluation(W3cManifest.Case test) throws IOException {
        load(test);
        String query = withBase(test.request());
        String expected = test.result().getURI();
        if (expected.endsWith(".csv")) {
            return csv(ask(query, "text/csv"), expected);
        }
        boolean graph = query.replaceAll("(?s)#[^\n>]*\n", " ").matches("(?is).*\\b(CONSTRUCT|DESCRIBE)\\b.*\\{.*");
        String accept = graph
                ? "application/n-triples"
                : expected.endsWith(".tsv") ? "text/tab-separated-values" : "application/sparql-results+json";
        HttpResponse<String> response = ask(query, accept);
        if (response.statusCode() != 200) {
            return response.statusCode() + " " + response.body();
        }
        return graph ? graph(response.body(), expected) : table(response.body(), accept, expected);
    }

    private static String graph(String body, String expected) {
        Graph actual = GraphFactory.createDefaultGraph();
        RDFParser.fromString(body, Lang.NTRIPLES).parse(actual);
        Graph wanted = GraphFactory.createDefaultGraph();
        RDFParser.source(expected).parse(wanted);
        return actual.isIsomorphicWith(wanted) ? "" : "not isomorphic:\n" + body;
    }

    private static String table(String body, String accept, String expected) {
        Lang lang = accept.startsWith("text/") ? ResultSetLang.RS_TSV : ResultSetLang.RS_JSON;
        var actual = ResultSetReaderRegistry.getFactory(lang)
                .create(lang)
                .readAny(new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), null);
        if (actual.isBoolean()) {
            return actual.getBooleanResult() == expectedBoolean(expected) ? "" : "the other boolean";
        }
        return Rows.same(actual.getResultSet(), expectedRows(expected)) ? "" : "other rows:\n" + body;
    }

    private static ResultSet expectedRows(String expected) {
        // Read as a graph first, so that relative IRIs are resolved against the file and not the working directory.
        return expected.endsWith(".ttl") || expected.endsWith(".rdf")
                ? ResultSetFactory.makeResults(RDFDataMgr.loadModel(expected))
                : ResultSetFactory.load(expected);
    }

    private static boolean expectedBoolean(String expected) {
        if (expected.endsWith(".srx") || expected.endsWith(".srj")) {
            Lang lang = RDFLanguages.resourceNameToLang(expected);
            try (var in = Files.newInputStream(Path.of(URI.create(expected)))) {
                return ResultSetReaderRegistry.getFactory(lang)
                        .create(lang)
                        .readAny(in, null)
                        .getBooleanResult();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        Graph result = GraphFactory.createDefaultGraph();
        RDFParser.source(expected).parse(result);
        return result.find(Node.ANY, BOOLEAN, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm()
                .equals("true");
    }

    /** CSV keeps no kinds of terms, so lines are compared, blank nodes by any name. */
    private static String csv(HttpResponse<String> response, String expected) throws IOException {
        List<String> wanted = lines(Files.readString(Path.of(URI.create(expected))));
        return lines(response.body()).equals(wanted) ? "" : "other rows:\n" + response.body();
    }

    private static List<String> lines(String csv) {
        return csv.lines()
                .map(line -> line.replaceAll("_:\\w+", "_:b"))
                .sorted()
                .toList();
    }

    private static String withBase(String file) {
        return "BASE <" + file + ">\n" + textOf(file);
    }

    private void load(W3cManifest.Case test) {
        clear();
        if (test.hasAction()) {
            test.actions(W3cManifest.QT + "data").forEach(this::loadDefault);
            test.actions(W3cManifest.QT + "graphData")
                    .forEach(data -> loadNamed(
                            data.asResource().getURI(), data.asResource().getURI()));
        }
    }

    private HttpResponse<String> ask(String query, String accept) {
        return send(request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(query)));
    }
}
