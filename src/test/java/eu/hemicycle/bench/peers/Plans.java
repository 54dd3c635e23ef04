package eu.hemicycle.bench.peers;

import eu.hemicycle.columns.Generation;
import eu.hemicycle.columns.exec.Dataset;
import eu.hemicycle.columns.exec.Plan;
import eu.hemicycle.columns.exec.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** Tells by which operators columns answer a query, and what they leave to ARQ. */
final class Plans extends OpExecutor {

    private static final Work FREE = new Work() {
        @Override
        public void made(int rows) {}

        @Override
        public void keep(int rows) {}
    };

    private final Generation generation;
    private final List<String> plans;

    private Plans(ExecutionContext context, Generation generation, List<String> plans) {
        super(context);
        this.generation = generation;
        this.plans = plans;
    }

    /** @param generation the columns of the data */
    static String of(Query query, DatasetGraph data, Generation generation) {
        List<String> plans = new ArrayList<>();
        OpExecutorFactory executor = context -> new Plans(context, generation, plans);
        Context context = ARQ.getContext().copy().set(ARQConstants.sysOpExecutorFactory, executor);
        try (QueryExec execution =
                QueryExec.dataset(data).query(query).context(context).build()) {
            start(query, execution);
        }
        return String.join("\n", plans);
    }

    private static void start(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            execution.select().hasNext();
        } else if (query.isAskType()) {
            execution.ask();
        } else if (query.isDescribeType()) {
            execution.describe();
        } else {
            execution.construct();
        }
    }

    private static String steps(Plan plan) {
        StringBuilder steps = new StringBuilder();
        plan.forEachStep((depth, what, in, out) ->
                steps.append("  ".repeat(depth)).append(what).append('\n'));
        return steps.toString();
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (!(input instanceof QueryIterRoot)) {
            return super.exec(op, input);
        }
        Optional<Plan> plan = Plan.of(
                op,
                generation,
                execCxt,
                FREE,
                Plan.SIZE,
                Dataset.UNION,
                UnaryOperator.identity(),
                reason -> plans.add("left to ARQ: " + reason + '\n'));
        if (plan.isEmpty()) {
            return super.exec(op, input);
        }
        plans.add(steps(plan.get()));
        return plan.get().solutions();
    }
}
