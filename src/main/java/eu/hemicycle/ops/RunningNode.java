package eu.hemicycle.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * What the admin routes may have done; every change goes through the log, as from the command line. What cannot be done now
 * is an {@link AdminProblem}.
 */
public interface RunningNode {

    /** Begins to read a file, whose bytes belong to the node from now on, which removes them. */
    Ingest begin(UploadedFile file);

    /** The newest runs, the newest first. */
    List<IngestRun> runs();

    Optional<Ingest> run(String id);

    /**
     * Takes a document back; its address says so from then on.
     *
     * @return the number of the log's entry; empty if no document has this identifier
     */
    OptionalLong withdraw(String id, String reason);

    /**
     * Takes a document back, and what it said out of log, originals and views.
     *
     * @return as {@link #withdraw}
     */
    OptionalLong redact(String id, String reason);

    /** Reads limits and texts again; names what has changed. What cannot be read leaves everything as it was. */
    List<String> reload();

    /** The queries that are executed now, the oldest first. */
    List<QueryAtWork> queries();

    /** Ends a query, whose client gets an error. False if it is not at work any more. */
    boolean stopQuery(long id);

    /**
     * What the store alone answers to a query, worked out now.
     *
     * @param request whose {@code Accept} chooses the format
     */
    AnswerByTdb2 answerByTdb2(String query, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    /** A run that has begun. */
    interface Ingest {

        IngestRun now();

        /** How it ended; never fails. */
        CompletableFuture<IngestRun> end();
    }
}
