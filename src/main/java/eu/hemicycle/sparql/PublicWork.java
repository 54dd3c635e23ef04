package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.jena.query.Query;

/**
 * Work of other features for the public, under the limits of the endpoint and on the same accounts: who asks there and here
 * is one client with one share.
 */
public final class PublicWork {

    private final ReloadableEndpoint endpoint;
    private final LongSupplier nanoTime;
    private final LongSupplier processorTime;

    /** @param processorTime of the calling thread */
    PublicWork(ReloadableEndpoint endpoint, LongSupplier nanoTime, LongSupplier processorTime) {
        this.endpoint = endpoint;
        this.nanoTime = nanoTime;
        this.processorTime = processorTime;
    }

    /**
     * The answer to a query.
     *
     * @param content a graph in Turtle, or else rows or a boolean in SPARQL 1.1 Query Results JSON
     */
    public record Result(boolean isGraph, byte[] content) {}

    /**
     * Executes a query of this program's own.
     *
     * @param largest bytes of the answer
     * @throws Refused if it is not let in, does not end in time, or its answer is too large
     */
    public Result run(Query query, int largest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ReloadableEndpoint.InForce now = endpoint.current();
        AnswerKind kind = AnswerKind.of(query);
        ResultFormat format = kind == AnswerKind.GRAPH ? ResultFormat.TURTLE : ResultFormat.JSON;
        Answer answer = now.evaluator()
                .answer(
                        request,
                        response,
                        new Evaluation.QueryTarget(query),
                        new Accept.Choice(format, format.mediaType()),
                        new Deadline(now.limits().time(), nanoTime));
        try (InputStream content = answer.body().content()) {
            if (answer.body().size() > largest) {
                throw new Refused(
                        ProblemType.ANSWER_TOO_LARGE,
                        "The answer has %d bytes, and %d are given here. Ask for fewer rows."
                                .formatted(answer.body().size(), largest));
            }
            return new Result(kind == AnswerKind.GRAPH, content.readAllBytes());
        } finally {
            answer.body().release();
        }
    }

    /**
     * Does work that is bounded by itself, as if it were a query of the client.
     *
     * @throws Refused if it is not let in
     */
    public <T> T admitted(HttpServletRequest request, Supplier<T> work) {
        ReloadableEndpoint.InForce now = endpoint.current();
        Admission.Ticket ticket =
                now.evaluator().admit(request, new Deadline(now.limits().time(), nanoTime));
        try {
            return work.get();
        } finally {
            ticket.close();
        }
    }

    /**
     * Does small work, of which clients ask for much at once: it takes no place, but the processor time of this thread goes
     * from the account of the client. Waiting for others costs nothing.
     *
     * @throws Refused if the client has used up its time; a controller lets it pass, and the request is answered with 429
     */
    public <T> T charged(HttpServletRequest request, Supplier<T> work) {
        Admission.Ticket ticket = endpoint.current().evaluator().charge(request, processorTime);
        try {
            return work.get();
        } finally {
            ticket.close();
        }
    }
}
