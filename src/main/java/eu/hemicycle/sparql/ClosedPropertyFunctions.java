package eu.hemicycle.sparql;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The property functions of the public endpoint: {@code text:query} where there is an index, and nothing else. ARQ's own walk
 * lists without end, and a {@code java:} predicate would load a class; here they are predicates like any other.
 */
final class ClosedPropertyFunctions extends PropertyFunctionRegistry {

    ClosedPropertyFunctions(boolean withSearch) {
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
