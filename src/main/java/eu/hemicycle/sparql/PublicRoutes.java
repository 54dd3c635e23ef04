package eu.hemicycle.sparql;

import eu.hemicycle.query.StoredQueries;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Makes the addresses of this package for the limits in force; what outlasts a change of limits is shared. */
final class PublicRoutes implements Function<Limits, ReloadableEndpoint.InForce> {

    private static final String SPARQL = "/sparql";
    private static final String DATA = "/data";
    private static final String QUERIES = "/queries";
    private static final String QUERY = "/queries/{id}";
    private static final String SHORT = "/q/{name}";
    private static final String EXAMPLES = "/.well-known/sparql-examples";

    /** Paths and patterns of paths, as Spring reads them. */
    static final List<String> PATHS = List.of(SPARQL, DATA, QUERIES, QUERY, SHORT, EXAMPLES);

    private final SparqlOptions options;
    private final DatasetVersion version;
    private final ServiceDescription.Contents contents;
    private final StoredQueries queries;
    private final Function<Limits, Evaluator> evaluators;
    private final Pages pages;
    private final ProblemAnswers problems;
    private final LongSupplier nanoTime;

    PublicRoutes(
            SparqlOptions options,
            DatasetVersion version,
            ServiceDescription.Contents contents,
            StoredQueries queries,
            Function<Limits, Evaluator> evaluators,
            PageRenderer renderer,
            ProblemAnswers problems,
            LongSupplier nanoTime) {
        this.options = options;
        this.version = version;
        this.contents = contents;
        this.queries = queries;
        this.evaluators = evaluators;
        this.pages = new Pages(renderer, version);
        this.problems = problems;
        this.nanoTime = nanoTime;
    }

    @Override
    public ReloadableEndpoint.InForce apply(Limits limits) {
        Evaluator evaluator = evaluators.apply(limits);
        Map<String, PublicResource> resources = routes(limits, evaluator).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        route -> new PublicResource(route.getValue(), limits, options, problems, nanoTime)));
        return new ReloadableEndpoint.InForce(limits, evaluator, resources);
    }

    private Map<String, Route> routes(Limits limits, Evaluator evaluator) {
        EditorPage editor = new EditorPage(limits, queries, pages);
        ServiceDescription description = new ServiceDescription(limits, contents);
        Route examples = new QueriesRoute(limits, options, version, queries, pages);
        return Map.of(
                SPARQL, new SparqlRoute(limits, options, version, evaluator, editor, description),
                DATA, new GraphRoute(evaluator),
                QUERIES, examples,
                QUERY, new StoredQueryRoute(options, queries, evaluator, pages),
                SHORT, new ShortAddressRoute(limits, version),
                EXAMPLES, examples);
    }
}
