package eu.hemicycle.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** What the admin routes may have done; every change goes through the log, as from the command line. */
public interface RunningNode {

    /**
     * Begins to read a file: a page, a data file, or a zip of these.
     *
     * @param name the file's name as its sender has it, without folders
     * @param file belongs to the node from now on, which removes it
     */
    Ingest begin(String name, Path file) throws IOException;

    /** The newest runs, the newest first. */
    List<IngestRun> runs();

    Optional<IngestRun> run(String id);

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

    /** Reads limits and texts again; names what was taken over. What cannot be read leaves everything as it was. */
    List<String> reload();

    /** A run that has begun. */
    interface Ingest {

        IngestRun now();

        CompletableFuture<IngestRun> end();
    }
}
