package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.query.Query;

/**
 * Answers to queries by TDB2 alone, worked out anew and kept nowhere: for an operator who wants to know what difference
 * columns make. Under the limits of the endpoint.
 */
public final class AnswersByTdb2 {

    private final ReloadableEndpoint endpoint;
    private final SparqlOptions options;
    private final LongSupplier nanoTime;

    AnswersByTdb2(ReloadableEndpoint endpoint, SparqlOptions options, LongSupplier nanoTime) {
        this.endpoint = endpoint;
        this.options = options;
        this.nanoTime = nanoTime;
    }

    /**
     * An answer.
     *
     * @param version of the data
     * @param timing the value of {@code Server-Timing}
     */
    public record Told(String contentType, long version, String timing, byte[] content) {}

    /**
     * @param request whose {@code Accept} chooses the format
     * @throws Refused as the endpoint refuses
     */
    public Told answer(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReloadableEndpoint.InForce now = endpoint.current();
        Deadline deadline = new Deadline(now.limits().time(), nanoTime);
        Query query = new QueryPolicy(now.limits()).accept(text, options.endpoint(request));
        Accept.Choice choice = Formats.choose(request, List.of(), AnswerKind.of(query));
        Answer answer =
                now.evaluator().answer(request, response, Evaluation.QueryTarget.byTdb2(query, text), choice, deadline);
        try (InputStream content = answer.body().content()) {
            return new Told(
                    answer.contentType(),
                    answer.version().orElseThrow(),
                    answer.headers().getOrDefault(Answer.TIMING, ""),
                    content.readAllBytes());
        } finally {
            answer.body().release();
        }
    }
}
