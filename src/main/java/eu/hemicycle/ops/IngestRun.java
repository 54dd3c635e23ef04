package eu.hemicycle.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the reading of one upload has come, as the admin routes tell it.
 *
 * @param id unique on this node
 * @param name of the uploaded file
 * @param inputs how many documents or files have been read so far
 * @param unread how many are known to wait; empty until the upload has been listed
 * @param refusals each with its file, place, reason and fix; the first thousand
 * @param ended empty while it runs
 */
public record IngestRun(
        String id,
        String name,
        Instant started,
        Optional<Instant> ended,
        long inputs,
        Optional<Long> unread,
        Counts counts,
        List<String> refusals,
        Optional<String> failure) {

    /** What became of the documents. */
    public record Counts(long created, long changed, long unchanged, long refused) {}

    public IngestRun {
        refusals = List.copyOf(refusals);
    }

    boolean running() {
        return ended.isEmpty();
    }
}
