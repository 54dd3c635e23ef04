package eu.hemicycle.columns.exec;

import java.nio.file.Path;
import java.util.List;
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
        Differential.assertSame(asked, folder, data -> {});
    }
}
