package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts that relations tell are those that ARQ makes, before and after changes. */
class PatternCountsTest {

    private static final List<String> PATTERNS = List.of(
            "?s e:p ?o",
            "?s ?p ?o",
            "e:t1 ?p ?o",
            "?s ?p e:t1",
            "?s e:p e:t1",
            "e:t2 e:p ?o",
            "e:t2 e:p e:t1",
            "?s e:p ?s",
            "?s e:absent ?o",
            "?s e:p e:absent",
            "?s ?p ?p");

    private static final List<String> COUNTS =
            List.of("*", "?s", "?o", "DISTINCT ?s", "DISTINCT ?p", "DISTINCT ?o", "?absent", "DISTINCT *");

    @TempDir
    static Path folder;

    private static DatasetGraph data;
    private static Differential written;
    private static Differential changed;
    private static Generation generation;

    @BeforeAll
    static void write() {
        Random chance = new Random(4);
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 120; i++) {
            graph.add(Triple.create(term("t", chance, 9), term("p", chance, 4), term("t", chance, 30)));
        }
        data = DatasetGraphFactory.wrap(graph);
        generation = ChangedGeneration.written(ChangedGeneration.one(graph), folder.resolve("plan"));
        DatasetGraph graphs = DatasetGraphFactory.create();
        graph.find().forEach(triple -> {
            graphs.getDefaultGraph().add(triple);
            graphs.add(Quad.create(term("g", chance, 5), triple));
            graphs.add(Quad.create(term("g", chance, 7), triple));
        });
        written = Differential.ofUnion(
                graphs, false, folder.resolve("written"), new PlannedExecutor.Counts(), Optional.empty());
        changed = Differential.ofUnion(
                graphs, true, folder.resolve("changed"), new PlannedExecutor.Counts(), Optional.of(new Random(2)));
    }

    private static Node term(String kind, Random chance, int most) {
        int number = chance.nextInt(most);
        return NodeFactory.createURI("http://e/" + kind + (number == 0 && kind.equals("p") ? "" : number));
    }

    private static void assertAsArq(String query) {
        for (Differential data : List.of(written, changed)) {
            assertThat(data.difference(QueryFactory.create("PREFIX e: <http://e/> " + query), 16))
                    .as(query)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?s", "?p", "?o"})
    void countsAreThoseOfArq(String by) {
        List<String> asked = new ArrayList<>();
        for (String pattern : PATTERNS) {
            for (String count : COUNTS) {
                asked.add("SELECT %s (COUNT(%s) AS ?n) (COUNT(*) AS ?m) { %s } %s"
                        .formatted(by, count, pattern, by.isEmpty() ? "" : "GROUP BY " + by));
            }
        }
        asked.forEach(PatternCountsTest::assertAsArq);
        assertThat(asked).hasSize(PATTERNS.size() * COUNTS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?s", "?p", "?o", "?s ?o", "?absent"})
    void distinctValuesAreThoseOfArq(String vars) {
        PATTERNS.forEach(pattern -> assertAsArq("SELECT DISTINCT " + vars + " { " + pattern + " }"));
        assertThat(PATTERNS).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?g", "?s", "?p", "?o", "?absent", "?g ?p"})
    void countsOfGraphsAreThoseOfArq(String by) {
        for (String pattern : PATTERNS) {
            for (String count : List.of("*", "?g", "?s", "DISTINCT ?g", "DISTINCT ?s", "?absent")) {
                assertAsArq("SELECT %s (COUNT(%s) AS ?n) (COUNT(*) AS ?m) { GRAPH ?g { %s } } %s"
                        .formatted(by, count, pattern, by.isEmpty() ? "" : "GROUP BY " + by));
            }
            if (!by.isEmpty()) {
                assertAsArq("SELECT DISTINCT " + by + " { GRAPH ?g { " + pattern + " } }");
                assertAsArq("SELECT DISTINCT " + by + " { GRAPH e:g1 { " + pattern + " } GRAPH ?g {} }");
            }
        }
        assertThat(PATTERNS).isNotEmpty();
    }

    /** What is asked of every archive, and told without going through its triples. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY DESC(?n)",
                "SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ?p ?o } GROUP BY ?p",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s <http://e/p> ?o }",
                "SELECT (COUNT(?s) AS ?n) { ?s a <http://e/t1> }",
                "SELECT DISTINCT ?t { ?s a ?t }",
                "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?t } } GROUP BY ?g",
                "SELECT DISTINCT ?p { ?s ?p ?o } ORDER BY ?p"
            })
    void areToldByRelations(String query) {
        Plan plan = Plan.of(
                        Algebra.optimize(Algebra.compile(QueryFactory.create(query))),
                        generation,
                        ExecutionContext.create(data),
                        PlannedExecutor.FREE,
                        Plan.SIZE,
                        Dataset.UNION,
                        UnaryOperator.identity(),
                        reason -> {
                            throw new AssertionError(reason);
                        })
                .orElseThrow();
        StringBuilder steps = new StringBuilder();
        plan.forEachStep((depth, what, in, out) -> steps.append(what).append('\n'));
        assertThat(steps.toString()).contains("counts of").doesNotContain("triples", "quads ?g");
    }

    @Test
    void aCountOfNothingIsOneRow() {
        assertThat(written.planned(
                                QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s <http://e/absent> ?o }"), Plan.SIZE)
                        .select()
                        .materialize()
                        .next()
                        .get("n")
                        .getLiteralLexicalForm())
                .isEqualTo("0");
    }
}
