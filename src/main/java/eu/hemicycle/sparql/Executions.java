package eu.hemicycle.sparql;

import eu.hemicycle.search.LiteralTextIndex;
import java.util.Optional;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;

/** Makes executions of queries under the public policy: nothing is opened, loaded or called that the data does not hold. */
final class Executions {

    private final Optional<SearchedIndex> index;
    private final ClosedFunctions functions = new ClosedFunctions();
    private final ClosedPropertyFunctions propertyFunctions;

    /** @param index for {@code text:query}; without one that is a property like any other */
    Executions(Optional<SearchedIndex> index) {
        this.index = index;
        this.propertyFunctions = new ClosedPropertyFunctions(index.isPresent());
    }

    /**
     * @param data in a read transaction of this thread
     * @param context is written to
     * @param executor of the operators
     */
    QueryExec of(
            DatasetGraph data,
            Query query,
            Context context,
            Deadline deadline,
            WorkBudget budget,
            OpExecutorFactory executor) {
        // The remaining time of this request takes the place of ARQ's alarm; see Watchdog.
        context.unset(ARQ.queryTimeout);
        QueryExecDatasetBuilder builder = QueryExecDatasetBuilder.create()
                .dataset(data)
                .query(query)
                .context(context)
                .set(ARQConstants.symCancelQuery, deadline.stopSignal())
                .set(ARQConstants.sysOpExecutorFactory, executor)
                .set(ARQConstants.sysOptimizerFactory, BoundedExpressions.before(budget, deadline));
        index.ifPresent(searched ->
                builder.set(TextQuery.textIndex, LiteralTextIndex.of(searched.current(), deadline::checkSignal)));
        return locked(builder).build();
    }

    /** What neither a service file nor a dataset may open: other services, and classes loaded by name. */
    private QueryExecDatasetBuilder locked(QueryExecDatasetBuilder builder) {
        return builder.set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.registryFunctions, functions)
                .set(ARQConstants.registryPropertyFunctions, propertyFunctions)
                // REDUCED in place of DISTINCT lets duplicates through under some orders.
                .set(ARQ.optDistinctToReduced, false)
                // An IN of many members would become as many nested operators.
                .set(ARQ.optFilterExpandOneOf, false);
    }
}
