package eu.hemicycle.publish.intake;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Run;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.log.LogException;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Committer;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Prepared;
import eu.hemicycle.store.StoreFailed;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * One run: the documents of inputs are offered as they come, and each input is settled, in its turn, when all of its
 * documents are in the log.
 */
final class Taking {

    /** Inputs that may wait for the log: a group that is being written, and the next one. */
    private static final int MOST_INPUTS = 1000;

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Archive archive;
    private final Committer committer;
    private final Examiner examiner;
    private final Memory memory;
    private final Run run;
    private final IntakeListener listener;
    private final Deque<Begun> waiting = new ArrayDeque<>();
    private long bytes;

    Taking(Archive archive, Committer committer, Examiner examiner, Memory memory, Run run, IntakeListener listener) {
        this.archive = archive;
        this.committer = committer;
        this.examiner = examiner;
        this.memory = memory;
        this.run = run;
        this.listener = listener;
    }

    /** An input whose documents have been offered; its answers are in their order. */
    private record Begun(Examined examined, List<CompletableFuture<Outcome>> answers) {

        boolean isAnswered() {
            return answers.stream().allMatch(CompletableFuture::isDone);
        }

        long size() {
            return examined instanceof Examined.Fresh fresh ? fresh.offered().content().length : 0;
        }
    }

    void take(Examined examined) {
        Begun begun = begin(examined);
        waiting.add(begun);
        bytes += begun.size();
        while (!waiting.isEmpty() && (isFull() || waiting.element().isAnswered())) {
            settleNext();
        }
    }

    private boolean isFull() {
        return waiting.size() > MOST_INPUTS || bytes > MOST_BYTES;
    }

    /** When it returns, all that was taken is committed. */
    void finish() {
        while (!waiting.isEmpty()) {
            settleNext();
        }
        memory.write();
    }

    /** What the manifest remembers counts only as far as the log says the same. */
    private Begun begin(Examined examined) {
        if (examined instanceof Examined.Known known && !isHeld(known)) {
            return begin(examiner.read(known));
        }
        return new Begun(examined, offers(examined));
    }

    private boolean isHeld(Examined.Known known) {
        return known.documents().stream().map(DocumentId::parse).allMatch(id -> archive.contributions(id).stream()
                .anyMatch(said -> said.source().sha256().equals(known.sha256())));
    }

    private List<CompletableFuture<Outcome>> offers(Examined examined) {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        if (examined instanceof Examined.Fresh fresh) {
            prepared(fresh).forEach(document -> answers.add(offer(document, fresh.offered())));
        }
        return answers;
    }

    private Stream<Prepared> prepared(Examined.Fresh fresh) {
        if (!fresh.prepared().isEmpty() || !(fresh.reading() instanceof Reading.Read read)) {
            return fresh.prepared().stream();
        }
        return read.works().stream().map(versions -> archive.prepare(new Contribution(versions, read.source(), run)));
    }

    private CompletableFuture<Outcome> offer(Prepared document, Offered.Bytes input) {
        try {
            return committer.offer(document, input.content());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while documents were offered", interrupted);
        }
    }

    private void settleNext() {
        Begun begun = waiting.remove();
        bytes -= begun.size();
        if (begun.examined() instanceof Examined.Absent absent) {
            listener.unread();
            listener.input(
                    absent.offered().origin(), List.of(absent.offered().reason().toString()));
        } else if (begun.examined() instanceof Examined.Known known) {
            settle(known);
        } else if (begun.examined() instanceof Examined.Fresh fresh) {
            settle(fresh, begun.answers());
        }
    }

    private void settle(Examined.Known known) {
        known.documents().forEach(id -> listener.document(new Outcome.Unchanged(DocumentId.parse(id))));
        accept(known.offered(), known.sha256(), known.key(), known.documents());
    }

    private void settle(Examined.Fresh fresh, List<CompletableFuture<Outcome>> answers) {
        if (fresh.reading() instanceof Reading.Refused refused) {
            refuse(fresh, List.of(unread(refused.refusal(), fresh)));
        } else if (fresh.reading() instanceof Reading.Read read) {
            listener.account(read.account());
            List<String> reasons = new ArrayList<>();
            read.refusals().forEach(refusal -> reasons.add(unread(refusal, fresh)));
            settle(fresh, answers, reasons);
        }
    }

    private String unread(Refusal refusal, Examined.Fresh fresh) {
        listener.unread();
        return refusal.at(fresh.offered().origin()).toString();
    }

    /** What was taken back must not be kept in quarantine either. */
    private void settle(Examined.Fresh fresh, List<CompletableFuture<Outcome>> answers, List<String> reasons) {
        List<String> ids = new ArrayList<>();
        boolean withheld = false;
        for (CompletableFuture<Outcome> answer : answers) {
            try {
                Outcome outcome = answer.join();
                listener.document(outcome);
                ids.add(outcome.id().toString());
                reasonsOf(outcome).forEach(rule -> reasons.add(fresh.offered().origin() + ": " + rule));
                withheld |= outcome instanceof Outcome.TakenBack;
            } catch (CompletionException failed) {
                reasons.add(fresh.offered().origin() + ": " + fault(failed.getCause()));
                listener.unread();
            }
        }
        if (withheld) {
            listener.input(fresh.offered().origin(), reasons);
        } else if (reasons.isEmpty()) {
            accept(fresh.offered(), fresh.sha256(), fresh.key(), ids);
        } else {
            refuse(fresh, reasons);
        }
    }

    private static List<String> reasonsOf(Outcome outcome) {
        if (outcome instanceof Outcome.Invalid invalid) {
            return invalid.violations();
        }
        return outcome instanceof Outcome.TakenBack taken ? List.of(taken.sentence()) : List.of();
    }

    /** What keeps every document out ends the run; a fault that one document shows costs that one. */
    private static String fault(Throwable cause) {
        if (cause instanceof LogException || cause instanceof StoreFailed || cause instanceof UncheckedIOException) {
            throw (RuntimeException) cause;
        }
        return "the program has a fault that this document shows (" + cause.getMessage()
                + "). Report it with the file; the log holds the details";
    }

    private void accept(Offered.Bytes input, String sha256, String key, List<String> documents) {
        memory.accepted(input, sha256, key, documents);
        listener.input(input.origin(), List.of());
    }

    private void refuse(Examined.Fresh fresh, List<String> reasons) {
        listener.input(fresh.offered().origin(), reasons);
        memory.refused(fresh, reasons, run.software());
    }
}
