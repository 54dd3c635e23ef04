package eu.hemicycle.store;

import eu.hemicycle.query.QueryCopy;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;

/**
 * Gives a query with {@code FROM} the graphs it names (SPARQL 1.1, 13.2). TDB2 would answer from the union of all graphs
 * whatever the query names, because the union is the default graph here.
 */
final class FromClauses implements QueryEngineFactory {

    private FromClauses() {}

    static void obeyedIn(Context context) {
        QueryEngineRegistry engines = QueryEngineRegistry.get().copy();
        engines.add(new FromClauses());
        QueryEngineRegistry.set(context, engines);
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return dataset instanceof ReaderDataset && query.hasDatasetDescription();
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        DatasetGraph named = DynamicDatasets.dynamicDataset(DatasetDescription.create(query), dataset, false);
        Query rest = QueryCopy.withoutDataset(query);
        return QueryEngineRegistry.findFactory(rest, named, context).create(rest, named, input, context);
    }

    /** Algebra has no {@code FROM}. */
    @Override
    public boolean accept(Op algebra, DatasetGraph dataset, Context context) {
        return false;
    }

    @Override
    public Plan create(Op algebra, DatasetGraph dataset, Binding input, Context context) {
        throw new UnsupportedOperationException("Algebra has no FROM");
    }
}
