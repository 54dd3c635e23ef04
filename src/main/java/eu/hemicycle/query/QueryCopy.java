package eu.hemicycle.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Copies of queries, to be asked in another form or of another dataset. {@code Query.cloneQuery()} of Jena 5.6.0 has the first
 * condition of HAVING in the place of each other one, in sub-queries too; its shallow copy has no aggregates.
 */
public final class QueryCopy {

    private QueryCopy() {}

    /** A copy over the same pattern. */
    public static Query of(Query query) {
        Query copy = QueryTransformOps.shallowCopy(query);
        query.getAggregators().forEach(aggregate -> copy.allocAggregate(aggregate.getAggregator()));
        return copy;
    }

    /** A copy that names no graphs for its dataset. */
    public static Query withoutDataset(Query query) {
        Query copy = of(query);
        copy.getGraphURIs().clear();
        copy.getNamedGraphURIs().clear();
        return copy;
    }
}
