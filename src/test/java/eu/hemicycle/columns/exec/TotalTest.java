package eu.hemicycle.columns.exec;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums and averages are those of ARQ, with their datatypes, among numbers of all kinds and what is no number. */
class TotalTest {

    @TempDir
    Path folder;

    @Test
    void areThoseOfArq() {
        List<String> asked = List.of(
                "SELECT ?s (SUM(?o) AS ?sum) (AVG(?o) AS ?average) { ?s ?p ?o } GROUP BY ?s",
                "SELECT ?s ?p (SUM(?o) AS ?sum) (AVG(?o) AS ?average) { ?s ?p ?o FILTER(isNumeric(?o)) } GROUP BY ?s ?p",
                "SELECT (SUM(?o) AS ?sum) (AVG(?o) AS ?average) { ?s ?p ?o FILTER(isNumeric(?o)) }",
                "SELECT (SUM(?o) AS ?sum) { ?s ?p ?o FILTER(DATATYPE(?o) = xsd:integer || DATATYPE(?o) = xsd:decimal) }",
                "SELECT ?o (SUM(?o) AS ?sum) (AVG(?o) AS ?average) { ?s ?p ?o } GROUP BY ?o",
                "SELECT (SUM(?o) AS ?sum) (AVG(?o) AS ?average) { ?s <http://example.org/absent> ?o }",
                "SELECT ?s (SUM(?absent) AS ?sum) (AVG(?absent) AS ?average) { ?s ?p ?o } GROUP BY ?s",
                "SELECT (AVG(?n) AS ?average) (SUM(?n) AS ?sum) { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s }",
                "SELECT ?x (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { ?s ?p ?x VALUES ?n { 0.5 .25 1.25 7 007 } } GROUP BY ?x",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { VALUES ?n { 1 2 1e0 } }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { VALUES ?n { \"5\"^^xsd:byte } }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { VALUES ?n { \"5\"^^xsd:byte \"2.50\"^^xsd:float } }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { VALUES ?n { 99999999999999999999 1 0.10 } }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { VALUES ?n { 1 UNDEF } }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?average) { VALUES ?n { 1 \"one\" } }");
        Differential.assertSame(asked, folder, data -> {});
    }
}
