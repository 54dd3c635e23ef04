package eu.hemicycle.columns.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans tell what they make and keep, so that a query can be ended at any time. */
class BoundedPlanTest {

    private static final int MOST = 500;

    @TempDir
    static Path folder;

    private static Generation generation;
    private static DatasetGraph data;

    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeAll
    static void write() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 1000; i++) {
            graph.add(Triple.create(
                    NodeFactory.createURI("http://e/s" + i),
                    NodeFactory.createURI("http://e/p"),
                    NodeFactory.createURI("http://e/s" + (i + 1))));
        }
        generation = ChangedGeneration.written(ChangedGeneration.one(graph), folder);
        data = DatasetGraphFactory.wrap(graph);
    }

    private static QueryIterator run(String query, Work work) {
        Op op = Algebra.optimize(Algebra.compile(QueryFactory.create(query)));
        Optional<Plan> plan = Plan.of(
                op,
                generation,
                ExecutionContext.create(data),
                work,
                64,
                Dataset.UNION,
                UnaryOperator.identity(),
                reason -> {
                    throw new AssertionError(reason);
                });
        return plan.orElseThrow().solutions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT ?s { ?s <http://e/p> ?o }",
                "SELECT ?s { ?s <http://e/p> ?o } ORDER BY ?o",
                "SELECT ?s (COUNT(*) AS ?n) { ?s <http://e/p> ?o } GROUP BY ?s",
                "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s <http://e/p> ?o . ?o <http://e/p> ?x }",
                "SELECT * { ?s <http://e/p> ?o { SELECT ?o (COUNT(*) AS ?n) { ?x <http://e/p> ?o } GROUP BY ?o } }",
                "SELECT * { ?s <http://e/p> ?o MINUS { ?s <http://e/p> ?x } }",
                "SELECT (COUNT(*) AS ?n) { ?s <http://e/p> ?o BIND(CONCAT('x', STR(?s)) AS ?x) }",
                "SELECT * { <http://e/s0> <http://e/p>+ ?o }"
            })
    void whatIsKeptIsBounded(String query) {
        int[] kept = {0};
        Work bounded = new Work() {
            @Override
            public void made(int rows) {}

            @Override
            public void keep(int rows) {
                kept[0] += rows;
                if (kept[0] > MOST) {
                    throw new Ended();
                }
            }
        };
        assertThatThrownBy(() -> run(query, bounded).forEachRemaining(row -> {}))
                .isInstanceOf(Ended.class);
        assertThat(kept[0]).isLessThanOrEqualTo(2 * MOST + 64);
    }

    /** A product of three million million rows, none of which passes: the work is looked at batch by batch. */
    @Test
    void aQueryWithoutRowsEnds() {
        int[] looked = {0};
        Work stopped = new Work() {
            @Override
            public void made(int rows) {
                if (++looked[0] > MOST) {
                    throw new Ended();
                }
            }

            @Override
            public void keep(int rows) {}
        };
        String product =
                "SELECT * { ?a <http://e/p> ?b . ?c <http://e/p> ?d . ?e <http://e/p> ?f FILTER(?a = ?d && ?b = ?f && ?a = ?f) }";
        assertThatThrownBy(() -> run(product, stopped).forEachRemaining(row -> {}))
                .isInstanceOf(Ended.class);
        assertThat(looked[0]).isEqualTo(MOST + 1);
    }

    private static int made(String query) {
        int[] told = {0};
        Work counting = new Work() {
            @Override
            public void made(int rows) {
                told[0] += rows;
            }

            @Override
            public void keep(int rows) {}
        };
        run(query, counting).forEachRemaining(row -> {});
        return told[0];
    }

    /** A thousand groups, or keys of which only the number is told, before the first row of them is made. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s (COUNT(*) AS ?n) { ?s <http://e/p> ?o } GROUP BY ?s",
                "SELECT DISTINCT ?s { ?s <http://e/p> ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s <http://e/none>* ?o }"
            })
    void goingThroughKeysIsLookedAt(String query) {
        int[] largest = {0};
        int[] looked = {0};
        Work counting = new Work() {
            @Override
            public void made(int rows) {
                looked[0]++;
                largest[0] = Math.max(largest[0], rows);
            }

            @Override
            public void keep(int rows) {}
        };
        run(query, counting).forEachRemaining(row -> {});
        assertThat(looked[0]).isGreaterThan(1000);
        assertThat(largest[0]).isLessThanOrEqualTo(64);
    }

    /** To compare a thousand rows takes some five thousand steps, in which no batch is made. */
    @Test
    void aSortIsLookedAt() {
        String rows = "SELECT * { ?s <http://e/p> ?o }";
        int madeBySort = 2 * 1000;
        assertThat(made(rows + " ORDER BY DESC(?o)")).isGreaterThan(made(rows) + madeBySort + 3000);
    }
}
