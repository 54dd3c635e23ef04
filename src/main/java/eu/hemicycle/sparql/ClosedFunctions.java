package eu.hemicycle.sparql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.namespace;
import org.apache.jena.sparql.function.library.strjoin;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the public endpoint: those of SPARQL 1.1, the XPath, maths and cast functions that ARQ registers, and
 * a few of ARQ's own. ARQ's registry would load a class for any {@code java:} or {@code afn:} IRI; this one looks a name
 * up and does nothing else, so that an unknown function is an error of the expression, as the standard has it.
 */
final class ClosedFunctions extends FunctionRegistry {

    private static final Map<String, Class<? extends Function>> EXTENSIONS = new TreeMap<>(Map.of(
            ARQConstants.ARQFunctionLibraryURI + "localname", localname.class,
            ARQConstants.ARQFunctionLibraryURI + "namespace", namespace.class,
            ARQConstants.ARQFunctionLibraryURI + "strjoin", strjoin.class));

    ClosedFunctions() {
        FunctionRegistry standard = FunctionRegistry.standardRegistry();
        standard.keys().forEachRemaining(iri -> super.put(iri, standard.get(iri)));
        EXTENSIONS.forEach(super::put);
    }

    /** The IRIs of ARQ's own functions that are available, for the service description. */
    static List<String> extensions() {
        return List.copyOf(EXTENSIONS.keySet());
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
    }
}
