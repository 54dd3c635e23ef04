package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a question after availability. */
class ProbesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK WHERE{?s ?p ?o .}",
                "SELECT ?s WHERE{?s ?p ?o .} LIMIT 1",
                "ASK {}",
                "ask { ?a ?b ?c }",
                "# monitor\nPREFIX x: <http://example.org/> ASK { ?x a x:Thing }",
                "SELECT * { ?s ?p ?o } LIMIT 1",
                "SELECT * {}",
                "SELECT ?o { ?s ?p ?o } LIMIT 0",
                "ASK { [] ?p ?o }"
            })
    void aLookUpOfOneEntryIsAProbe(String query) {
        assertThat(Probes.isProbe(QueryFactory.create(query, Syntax.syntaxSPARQL_11)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s WHERE { ?s ?p ?o }",
                "SELECT ?s WHERE { ?s ?p ?o } LIMIT 2",
                "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1 OFFSET 1000000",
                "SELECT DISTINCT ?s WHERE { ?s ?p ?o } LIMIT 1",
                "SELECT ?s WHERE { ?s ?p ?o } ORDER BY ?s LIMIT 1",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } LIMIT 1",
                "ASK { ?s ?p ?s }",
                "ASK { ?s ?p ?o . ?o ?q ?r }",
                "ASK { ?s ?p ?o FILTER(?o = 1) }",
                "ASK { { SELECT * { ?s ?p ?o } ORDER BY ?s } }",
                "ASK { ?s (<http://example.org/p>|!<http://example.org/p>)* ?o }",
                "ASK FROM <http://example.org/g> { ?s ?p ?o }",
                "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1",
                "DESCRIBE <http://example.org/a>"
            })
    void everythingElseIsNot(String query) {
        assertThat(Probes.isProbe(QueryFactory.create(query, Syntax.syntaxSPARQL_11)))
                .isFalse();
    }
}
