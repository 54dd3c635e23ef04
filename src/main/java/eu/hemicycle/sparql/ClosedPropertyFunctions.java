package eu.hemicycle.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The property functions of the public endpoint: ARQ's own, {@code text:query} where there is an index, and no class loaded
 * for a predicate. A {@code java:} predicate is then a predicate like any other.
 */
final class ClosedPropertyFunctions extends PropertyFunctionRegistry {

    ClosedPropertyFunctions(boolean withSearch) {
        PropertyFunctionRegistry standard = PropertyFunctionRegistry.standardRegistry();
        standard.keys().forEachRemaining(iri -> super.put(iri, standard.get(iri)));
        if (withSearch) {
            super.put(TextSearch.IRI, iri -> new TextSearch());
        }
    }

    @Override
    public boolean manages(String iri) {
        return isRegistered(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
    }
}
