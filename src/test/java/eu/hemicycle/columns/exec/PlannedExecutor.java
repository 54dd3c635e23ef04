package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/** ARQ's executor over data in memory, which leaves to columns what they can do. */
final class PlannedExecutor extends OpExecutor {

    /** What was planned in queries so far, and why the rest was not. */
    static final class Counts {
        final AtomicInteger planned = new AtomicInteger();
        /** Where ARQ's optimised execution fails, or differs from its plain one and columns do not. */
        final AtomicInteger arqDiffers = new AtomicInteger();

        /** Other ways of writing a query whose answer was compared. */
        final AtomicInteger rewritten = new AtomicInteger();

        final Map<String, Integer> refused = new TreeMap<>();

        synchronized void refuse(String reason) {
            refused.merge(reason.replaceAll("\\?[/\\w]+|<[^>]*>|\".*\"", "_"), 1, Integer::sum);
        }
    }

    static final Work FREE = new Work() {
        @Override
        public void made(int rows) {}

        @Override
        public void keep(int rows) {}
    };

    private final DatasetGraph data;
    private final Generation generation;
    private final int size;
    private final Counts counts;

    private final Dataset dataset;

    private PlannedExecutor(
            ExecutionContext context,
            DatasetGraph data,
            Dataset dataset,
            Generation generation,
            int size,
            Counts counts) {
        super(context);
        this.data = data;
        this.dataset = dataset;
        this.generation = generation;
        this.size = size;
        this.counts = counts;
    }

    static OpExecutorFactory factory(
            DatasetGraph data, Dataset dataset, Generation generation, int size, Counts counts) {
        return context -> new PlannedExecutor(context, data, dataset, generation, size, counts);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (input instanceof QueryIterRoot
                && execCxt.getDataset() == data
                && (dataset.quads() || execCxt.getActiveGraph() == data.getDefaultGraph())) {
            Optional<Plan> plan =
                    Plan.of(op, generation, execCxt, FREE, size, dataset, UnaryOperator.identity(), counts::refuse);
            if (plan.isPresent()) {
                counts.planned.incrementAndGet();
                input.close();
                return plan.get().solutions();
            }
        }
        return super.exec(op, input);
    }
}
