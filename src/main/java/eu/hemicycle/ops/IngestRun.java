package eu.hemicycle.ops;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the reading of one upload has come, as the admin routes tell it. What is counted is durable and visible.
 *
 * @param id unique on this node
 * @param name of the uploaded file
 * @param ended empty while it runs
 * @param inputs how many files have been dealt with so far
 * @param unread how many are thought to wait
 * @param kinds the counts for each kind of document
 * @param account what was rewritten, left out or not found in data files, and how often
 * @param documents what became of each; the first thousand
 * @param refusals each with its file, place, reason and fix; the first thousand
 * @param failure why it ended before its end; what is counted stays
 */
public record IngestRun(
        String id,
        String name,
        Instant started,
        Optional<Instant> ended,
        long inputs,
        long unread,
        Counts counts,
        Map<String, Counts> kinds,
        Map<String, Long> account,
        List<Document> documents,
        List<String> refusals,
        Optional<String> failure) {

    /** What became of the documents. */
    public record Counts(long created, long changed, long unchanged, long refused) {}

    /** @param outcome in one word */
    public record Document(String id, String outcome) {}

    public IngestRun {
        kinds = Map.copyOf(kinds);
        account = Map.copyOf(account);
        documents = List.copyOf(documents);
        refusals = List.copyOf(refusals);
    }

    public boolean running() {
        return ended.isEmpty();
    }
}
