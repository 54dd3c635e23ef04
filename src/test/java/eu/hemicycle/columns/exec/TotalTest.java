package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
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
        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            PlannedExecutor.Counts counts = new PlannedExecutor.Counts();
            DatasetGraph data = new RandomQueries(seed, false).data();
            Optional<Random> changes = seed % 2 == 0 ? Optional.empty() : Optional.of(new Random(seed));
            Differential differential = Differential.ofUnion(data, false, folder.resolve("" + seed), counts, changes);
            for (String query : asked) {
                differential
                        .difference(QueryFactory.create("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + query), 16)
                        .ifPresent(difference -> differences.add(query + difference));
            }
            assertThat(counts.planned.get()).isEqualTo(asked.size());
        }
        assertThat(differences).isEmpty();
    }
}
