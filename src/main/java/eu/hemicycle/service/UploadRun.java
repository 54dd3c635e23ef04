package eu.hemicycle.service;

import eu.hemicycle.document.Run;
import eu.hemicycle.ops.IngestRun;
import eu.hemicycle.ops.RunningNode;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.intake.IntakeListener;
import eu.hemicycle.publish.intake.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One upload while it is read: counts what becomes of it. */
final class UploadRun implements IntakeListener, RunningNode.Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(UploadRun.class);
    private static final int MOST_LISTED = 1000;

    private final Run run;
    private final String name;
    private final CompletableFuture<IngestRun> end = new CompletableFuture<>();
    private final Tally tally = new Tally();
    private final List<IngestRun.Document> documents = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private long inputs;
    private long expected = 1;

    UploadRun(Run run, String name) {
        this.run = run;
        this.name = name;
    }

    String id() {
        return run.id();
    }

    Run run() {
        return run;
    }

    synchronized void expect(long more) {
        expected = more;
    }

    @Override
    public synchronized void document(Outcome outcome) {
        tally.count(outcome);
        list(documents, new IngestRun.Document(outcome.id().toString(), word(outcome)));
    }

    private static String word(Outcome outcome) {
        return outcome instanceof Outcome.TakenBack
                ? "taken back"
                : outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized void unread() {
        tally.countUnread();
    }

    @Override
    public synchronized void account(Map<String, Long> phrases) {
        tally.account(phrases);
    }

    @Override
    public synchronized void input(String origin, List<String> reasons) {
        inputs++;
        reasons.forEach(reason -> list(refusals, reason));
    }

    private static <T> void list(List<T> all, T next) {
        if (all.size() < MOST_LISTED) {
            all.add(next);
        }
    }

    void end(Instant time, Optional<String> failure) {
        IngestRun ended = told(Optional.of(time), failure);
        LOG.info(
                "upload {}: {}{}",
                name,
                tally.all(),
                failure.map(why -> ", ended early: " + why).orElse(""));
        end.complete(ended);
    }

    @Override
    public IngestRun now() {
        return end.isDone() ? end.join() : told(Optional.empty(), Optional.empty());
    }

    @Override
    public CompletableFuture<IngestRun> end() {
        return end;
    }

    private synchronized IngestRun told(Optional<Instant> ended, Optional<String> failure) {
        return new IngestRun(
                run.id(),
                name,
                run.started(),
                ended,
                inputs,
                ended.isPresent() ? 0 : Math.max(0, expected - inputs),
                counts(tally.all()),
                tally.kinds().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, kind -> counts(kind.getValue()))),
                tally.account(),
                documents,
                refusals,
                failure);
    }

    private static IngestRun.Counts counts(Tally.Counts counts) {
        return new IngestRun.Counts(counts.created(), counts.changed(), counts.unchanged(), counts.refused());
    }
}
