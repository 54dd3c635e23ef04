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

    static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    static final String JOIN = ARQConstants.ARQFunctionLibraryURI + "strjoin";

    private static final String MATHS = "http://www.w3.org/2005/xpath-functions/math#";

    /** Drafts and a function that calls others by name. */
    private static final List<String> LEFT_OUT =
            List.of("http://www.w3.org/ns/sparql#", "http://w3id.org/awslabs/neptune/SPARQL-CDTs/", XPATH + "apply");

    private static final Map<String, FunctionFactory> BOUNDED = Map.of(
            XPATH + "round", iri -> new BoundedNumbers.Round(),
            XPATH + "round-half-to-even", iri -> new BoundedNumbers.RoundToEven(),
            MATHS + "pow", iri -> new BoundedNumbers.Power(),
            MATHS + "exp10", iri -> new BoundedNumbers.PowerOfTen());

    private static final Map<String, Class<? extends Function>> EXTENSIONS = new TreeMap<>(Map.of(
            ARQConstants.ARQFunctionLibraryURI + "localname",
            localname.class,
            ARQConstants.ARQFunctionLibraryURI + "namespace",
            namespace.class,
            JOIN,
            strjoin.class));

    ClosedFunctions() {
        FunctionRegistry standard = FunctionRegistry.standardRegistry();
        standard.keys().forEachRemaining(iri -> {
            if (LEFT_OUT.stream().noneMatch(iri::startsWith)) {
                super.put(iri, standard.get(iri));
            }
        });
        BOUNDED.forEach(super::put);
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
