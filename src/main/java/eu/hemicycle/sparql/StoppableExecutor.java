package eu.hemicycle.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor with a look at the stop signal at every row that one operator takes from another. ARQ 5.6 looks at it
 * only in {@code next()}, and its alarm waits for a lock while DISTINCT or a hash join fill their tables; here whatever
 * pulls rows stops with the row it pulls,
 * and operators that keep what they pull have a budget of rows. Property paths read the graph directly, so they get a graph that looks too.
 */
class StoppableExecutor extends OpExecutorTDB2 {

    private final Deadline deadline;
    private final WorkBudget budget;
    /** Whether the operator at work keeps the rows of those that it executes. */
    private boolean keeps;

    StoppableExecutor(ExecutionContext context, Deadline deadline, WorkBudget budget) {
        super(context);
        this.deadline = deadline;
        this.budget = budget;
    }

    static OpExecutorFactory factory(Deadline deadline, WorkBudget budget) {
        return context -> new StoppableExecutor(context, deadline, budget);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        deadline.checkSignal();
        boolean kept = keeps;
        keeps = op instanceof OpDistinct
                || op instanceof OpOrder
                || op instanceof OpJoin
                || op instanceof OpLeftJoin
                || op instanceof OpMinus;
        QueryIterator rows = super.exec(op, input);
        keeps = kept;
        // What passes its input on must pass on the very object: ARQ recognises the root of a query by it.
        return rows == input ? rows : new StoppableRows(rows, deadline, kept ? budget::keepRow : () -> {});
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        ExecutionContext watched =
                ExecutionContext.copyChangeActiveGraph(execCxt, new StoppableGraph(execCxt.getActiveGraph(), deadline));
        return new QueryIterPath(path.getTriplePath(), input, watched);
    }

    /** The rows of one operator. */
    private static final class StoppableRows extends QueryIteratorWrapper {

        private final Deadline deadline;
        private final Runnable count;

        StoppableRows(QueryIterator rows, Deadline deadline, Runnable count) {
            super(rows);
            this.deadline = deadline;
            this.count = count;
        }

        @Override
        public boolean isJoinIdentity() {
            return iterator.isJoinIdentity();
        }

        @Override
        protected boolean hasNextBinding() {
            deadline.checkSignal();
            return super.hasNextBinding();
        }

        @Override
        protected Binding moveToNextBinding() {
            deadline.checkSignal();
            count.run();
            return super.moveToNextBinding();
        }
    }
}
