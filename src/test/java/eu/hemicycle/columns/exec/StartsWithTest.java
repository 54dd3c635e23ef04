package eu.hemicycle.columns.exec;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What begins with a text is what ARQ finds, among IRIs that are close to each other and what is no IRI. */
class StartsWithTest {

    private static final List<String> NEAR = List.of(
            "http://example.org/",
            "http://example.org/a",
            "http://example.org/\u00E9",
            "http://example.org/~",
            "http://example.org/\uFFFD",
            "http://example.org",
            "http://example.org0",
            "http://example.org.",
            "http",
            "http:",
            "httq",
            "h",
            "i",
            "g\uFFFD",
            "a",
            "b",
            "\u00E9");

    @TempDir
    Path folder;

    @Test
    void areThoseOfArq() {
        List<String> asked = List.of(
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?s), 'http://example.org/')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 'http://example.org/')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 'h')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), '')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 'a')) }",
                "SELECT * { ?s ?p ?o FILTER(!STRSTARTS(STR(?o), 'http')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 'http'@en)) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 1)) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 'http://example.org/~')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), 'é')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(?o, 'http')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?absent), 'http')) }",
                "SELECT * { ?s ?p ?o FILTER(STRSTARTS(STR(?o), ?absent)) }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?x } FILTER(STRSTARTS(STR(?x), 'http://example.org/')) }",
                "SELECT * { ?s ?p ?o BIND(STR(?s) AS ?text) FILTER(STRSTARTS(STR(?o), ?text)) }",
                "SELECT * { ?s ?p ?o BIND(IRI(CONCAT(STR(?s), '/more')) AS ?iri) FILTER(STRSTARTS(STR(?iri), STR(?s)) && STRSTARTS(STR(?iri), 'http')) }",
                "SELECT * { VALUES ?start { 'http://example.org/' 'http://e/s' 'http://' 'x' 'http'@en <http://example.org/> UNDEF 7 'urn:' } ?s ?p ?o FILTER(STRSTARTS(STR(?o), ?start)) }");
        Differential.assertSame(asked, folder, data -> NEAR.forEach(name -> add(NodeFactory.createURI(name), data)));
    }

    /** In a named graph and in the union. */
    private static void add(Node iri, DatasetGraph data) {
        data.add(iri, iri, iri, iri);
        data.getDefaultGraph().add(iri, iri, iri);
    }
}
