package eu.hemicycle.sparql;

import eu.hemicycle.query.InvalidParameter;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/**
 * {@code /queries/ID}: a stored query with its parameters, as a page with its result, or as the result alone. The format
 * may stand at the end of the address, as in {@code /queries/answers.csv}.
 */
final class StoredQueryRoute implements Route {

    private static final String PATH = "/queries/";

    private final StoredQueries queries;
    private final Evaluator evaluator;
    private final ShownResults results;
    private final StoredQueryPage page;

    StoredQueryRoute(SparqlOptions options, StoredQueries queries, Evaluator evaluator, Pages pages) {
        this.queries = queries;
        this.evaluator = evaluator;
        this.results = new ShownResults(evaluator);
        this.page = new StoredQueryPage(options, pages);
    }

    /**
     * What an address names.
     *
     * @param format at its end, if any
     */
    private record Name(StoredQuery stored, Optional<String> format) {}

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline)
            throws IOException {
        Name name = name(request.getRequestURI());
        FormParameters parameters = FormParameters.parse(request.getQueryString());
        List<String> wishes = new ArrayList<>(name.format().stream().toList());
        wishes.addAll(parameters.all("format"));
        StoredQueryCall call = StoredQueryCall.of(name.stored(), parameters);
        if (Accept.of(request).prefersHtml() && wishes.isEmpty()) {
            return page(request, response, call, deadline);
        }
        Query query = query(call);
        Accept.Choice choice = Formats.choose(request, wishes, AnswerKind.of(query));
        return evaluator.answer(request, response, target(query), choice, deadline);
    }

    private Answer page(
            HttpServletRequest request, HttpServletResponse response, StoredQueryCall call, Deadline deadline)
            throws IOException {
        try {
            Query query = query(call);
            ShownResults.Shown shown = results.of(request, response, query, target(query), deadline);
            return page.withResult(request, response, call, query, shown);
        } catch (Refused e) {
            return page.withProblem(request, response, call, e.problem());
        }
    }

    private static Query query(StoredQueryCall call) {
        try {
            return call.query();
        } catch (InvalidParameter e) {
            throw new Refused(ProblemType.INVALID_PARAMETER, e.getMessage());
        }
    }

    private static Evaluation.Target target(Query query) {
        return new Evaluation.QueryTarget(query);
    }

    private Name name(String path) {
        String last = path.substring(path.lastIndexOf(PATH) + PATH.length());
        int dot = last.lastIndexOf('.');
        return Stream.of(
                        queries.find(last).map(stored -> new Name(stored, Optional.empty())),
                        queries.find(last.substring(0, Math.max(dot, 0)))
                                .filter(stored -> hasFormat(last.substring(dot + 1)))
                                .map(stored -> new Name(stored, Optional.of(last.substring(dot + 1)))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ProblemType.NO_SUCH_QUERY,
                        "No query is stored under '%s'. The page /queries lists those that are.".formatted(last)));
    }

    private static boolean hasFormat(String suffix) {
        return Stream.of(AnswerKind.values())
                .anyMatch(kind -> ResultFormat.named(suffix, kind).isPresent());
    }
}
