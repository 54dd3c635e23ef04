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

/** The least and the greatest of a group are those of ARQ, among terms that are easily confused. */
class ExtremeTest {

    @TempDir
    Path folder;

    @Test
    void areThoseOfArq() {
        List<String> asked = List.of(
                "SELECT ?s (MIN(?o) AS ?least) (MAX(?o) AS ?most) { ?s ?p ?o } GROUP BY ?s",
                "SELECT ?p (MIN(?o) AS ?least) (MAX(?o) AS ?most) { ?s ?p ?o FILTER(isNumeric(?o)) } GROUP BY ?p",
                "SELECT (MIN(?o) AS ?least) (MAX(?o) AS ?most) { ?s ?p ?o FILTER(isNumeric(?o)) }",
                "SELECT (MAX(?o) AS ?most) { ?s ?p ?o FILTER(DATATYPE(?o) = xsd:string) }",
                "SELECT (MIN(?s) AS ?least) (COUNT(*) AS ?n) { ?s <http://example.org/absent> ?o }",
                "SELECT ?s (MIN(?absent) AS ?least) { ?s ?p ?o } GROUP BY ?s",
                "SELECT ?p (MAX(?x) AS ?most) { ?s ?p ?o OPTIONAL { ?o ?q ?x } } GROUP BY ?p",
                "SELECT ?s (MIN(DISTINCT ?o) AS ?least) { ?s ?p ?o FILTER(isIRI(?o)) } GROUP BY ?s");
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
