package eu.hemicycle.columns.results;

import eu.hemicycle.columns.ChangedGeneration;
import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.exec.Dataset;
import eu.hemicycle.columns.exec.Plan;
import eu.hemicycle.columns.exec.Work;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Answers of columns to queries, as a writer gets them. */
final class RowsOfIds {

    private static final Work FREE = new Work() {
        @Override
        public void made(int rows) {}

        @Override
        public void keep(int rows) {}
    };

    private final Generation generation;

    RowsOfIds(Graph graph, Path folder) {
        generation = ChangedGeneration.written(ChangedGeneration.one(graph), folder);
    }

    Generation generation() {
        return generation;
    }

    /** @throws IllegalStateException if columns leave a part of the query to ARQ */
    RowSet answer(String text) {
        Query query = QueryFactory.create(text);
        ExecutionContext env = ExecutionContext.create(DatasetGraphFactory.empty(), ARQ.getContext());
        Plan plan = Plan.of(
                        Algebra.optimize(Algebra.compile(query)),
                        generation,
                        env,
                        FREE,
                        Plan.SIZE,
                        Dataset.UNION,
                        UnaryOperator.identity(),
                        reason -> {
                            throw new IllegalStateException(reason);
                        })
                .orElseThrow();
        return RowSetStream.create(query.getProjectVars(), plan.solutions());
    }
}
