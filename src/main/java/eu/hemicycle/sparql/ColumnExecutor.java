package eu.hemicycle.sparql;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.exec.Dataset;
import eu.hemicycle.columns.exec.Plan;
import eu.hemicycle.columns.exec.Work;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Leaves to columns what they can answer: the largest parts of a query that stand by themselves. All else is done over TDB2,
 * which has the same version.
 */
final class ColumnExecutor extends StoppableExecutor {

    private final Generation generation;
    private final Dataset dataset;
    private final Work work;
    private final Explanation explanation;

    private ColumnExecutor(
            ExecutionContext context,
            Deadline deadline,
            WorkBudget budget,
            Generation generation,
            Dataset dataset,
            Explanation explanation) {
        super(context, deadline, budget);
        this.generation = generation;
        this.dataset = dataset;
        this.explanation = explanation;
        this.work = new Work() {
            @Override
            public void made(int rows) {
                deadline.checkSignal();
            }

            @Override
            public void keep(int rows) {
                budget.keepRows(rows);
            }
        };
    }

    /**
     * For queries over the store, in which every pattern names its graph, or over graphs of it that a query chooses.
     *
     * @param explanation is told what is answered by columns and what is not
     */
    static OpExecutorFactory factory(
            Deadline deadline, WorkBudget budget, Generation generation, Dataset dataset, Explanation explanation) {
        return context -> new ColumnExecutor(context, deadline, budget, generation, dataset, explanation);
    }

    /** The graphs that a query is over. */
    static Dataset dataset(Query query) {
        return query.hasDatasetDescription() ? Dataset.of(DatasetDescription.create(query)) : Dataset.QUADS;
    }

    /** For queries that nobody from outside has written. */
    static OpExecutorFactory unlimited(Generation generation) {
        return factory(
                new Deadline(Duration.ofDays(1), System::nanoTime),
                WorkBudget.unlimited(),
                generation,
                Dataset.QUADS,
                new Explanation());
    }

    /** TDB2 keeps numbers and dates by their values, as far as those fit into 56 bits. */
    private static Node stored(Node term) {
        NodeId value = NodeIdInline.inline(term);
        return value == null ? term : NodeIdInline.extract(value);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (!(input instanceof QueryIterRoot) || !isOfDataset()) {
            return super.exec(op, input);
        }
        Optional<Plan> plan = Plan.of(
                op,
                generation,
                execCxt,
                work,
                Plan.SIZE,
                dataset,
                ColumnExecutor::stored,
                reason -> explanation.left(op.getName(), reason));
        if (plan.isEmpty()) {
            return super.exec(op, input);
        }
        explanation.planned(plan.get());
        input.close();
        return plan.get().solutions();
    }

    /** Within GRAPH, algebra without quads is of a graph that it does not name. */
    private boolean isOfDataset() {
        return dataset.quads()
                || execCxt.getActiveGraph() == execCxt.getDataset().getDefaultGraph();
    }
}
