package eu.hemicycle.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;

/** Decides from its text alone whether a query is taken: SPARQL 1.1 without extensions, not too deep, no SERVICE. */
final class QueryPolicy {

    /** Where the parser says that it stumbled; the exception itself names the last good token. */
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

    private final Limits limits;
    private final KnownIris iris = new KnownIris();

    QueryPolicy(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param base against which relative IRIs of the query are resolved
     * @throws Refused if the query is not taken
     */
    Query accept(String text, String base) {
        if (text.isBlank()) {
            throw new Refused(ProblemType.BAD_REQUEST, "The query is empty. Write one after 'query='.");
        }
        if (Brackets.depth(text) > limits.brackets()) {
            throw tooDeep("It has more than %d brackets within brackets.".formatted(limits.brackets()));
        }
        Query query = parse(text, base);
        if (depth(query) > limits.depth()) {
            throw tooDeep("It has more than %d operators within operators.".formatted(limits.depth()));
        }
        return query;
    }

    private Query parse(String text, String base) {
        try {
            return QueryParser.parse(text, base, iris);
        } catch (QueryParseException e) {
            throw e.getCause() instanceof StackOverflowError ? tooDeep("") : malformed(e);
        } catch (QueryException e) {
            throw new Refused(ProblemType.MALFORMED_QUERY, firstLine(e.getMessage()));
        } catch (StackOverflowError e) {
            // The parser keeps no state that a torn stack could spoil.
            throw tooDeep("");
        }
    }

    private static int depth(Query query) {
        try {
            return QueryShape.depth(query);
        } catch (StackOverflowError e) {
            throw tooDeep("");
        }
    }

    private static Refused malformed(QueryParseException e) {
        String message = String.valueOf(e.getMessage());
        Problem problem = Problem.of(ProblemType.MALFORMED_QUERY, firstLine(message));
        Matcher place = PLACE.matcher(message);
        return new Refused(
                place.find()
                        ? problem.at(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                        : problem.at(e.getLine(), e.getColumn()));
    }

    /** The parser goes on with every token that it would have liked; the place is enough. */
    private static String firstLine(@Nullable String message) {
        return message == null
                ? "The query cannot be read."
                : message.strip().lines().findFirst().orElse("");
    }

    private static Refused tooDeep(String why) {
        return new Refused(
                ProblemType.TOO_COMPLEX,
                ("The query is nested too deeply. " + why + " Use VALUES or several queries.").replace("  ", " "));
    }
}
