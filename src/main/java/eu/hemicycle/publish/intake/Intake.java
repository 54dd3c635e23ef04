package eu.hemicycle.publish.intake;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Run;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.inputs.Inputs;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ingest.manifest.Manifest;
import eu.hemicycle.ingest.quarantine.Quarantine;
import eu.hemicycle.ingest.quarantine.Refused;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes inputs into an archive. What has been committed stays when the program is stopped, at any moment; the next run
 * finds it by the checksums and goes on. One bad input costs itself. Safe for use by several threads.
 */
public final class Intake implements AutoCloseable {

    /** Documents that share one synced write; more cost memory, fewer cost disk and time. */
    private static final int GROUP = 200;

    private final Archive archive;
    private final Readers readers;
    private final Manifest manifest;
    private final Quarantine quarantine;
    private final Clock clock;

    /** @param data the archive's folder */
    public Intake(Archive archive, Path data, Clock clock) {
        this(archive, data, new Readers(), clock);
    }

    /** @param readers closed with this */
    public Intake(Archive archive, Path data, Readers readers, Clock clock) {
        this.archive = archive;
        this.readers = readers;
        this.manifest = Manifest.open(data.resolve("ingest"));
        this.quarantine = Quarantine.in(data.resolve("quarantine"));
        this.clock = clock;
    }

    /**
     * Takes inputs until there are no more; all of it is committed when this returns.
     *
     * @param again whether inputs are read again that were accepted before
     */
    public void take(Inputs inputs, Run run, boolean again, IntakeListener listener) {
        take(inputs, archive.publication(), run, again, listener);
    }

    /** As {@link #take}; what was withdrawn or redacted comes back if it is among the inputs. */
    public void reinstate(Inputs inputs, Run run, boolean again, IntakeListener listener) {
        take(inputs, archive.reinstatement(), run, again, listener);
    }

    private void take(Inputs inputs, Publication publication, Run run, boolean again, IntakeListener listener) {
        Examiner examiner = new Examiner(readers, manifest, run.software(), again, clock);
        Taking taking = new Taking(publication, examiner, run, listener);
        try (ReadAhead ahead = new ReadAhead(inputs, examiner)) {
            while (ahead.hasNext()) {
                taking.take(ahead.next());
            }
        }
        taking.commit();
    }

    @Override
    public void close() {
        readers.close();
        manifest.close();
    }

    /** One run. */
    private final class Taking {

        private final Publication publication;
        private final List<Accepted> accepted = new ArrayList<>();
        private final Examiner examiner;
        private final Run run;
        private final IntakeListener listener;

        Taking(Publication publication, Examiner examiner, Run run, IntakeListener listener) {
            this.publication = publication;
            this.examiner = examiner;
            this.run = run;
            this.listener = listener;
        }

        void take(Examined examined) {
            if (examined instanceof Examined.Absent absent) {
                refuse(absent.offered());
            } else if (examined instanceof Examined.Known known) {
                takeKnown(known);
            } else if (examined instanceof Examined.Fresh fresh) {
                takeFresh(fresh);
            }
            commitGroup();
        }

        private void commitGroup() {
            if (publication.pending() >= GROUP) {
                commit();
            }
        }

        private void refuse(Offered.Absent absent) {
            listener.unread();
            listener.input(absent.origin(), List.of(absent.reason().toString()));
        }

        /** What the manifest remembers counts only as far as the log says the same. */
        private void takeKnown(Examined.Known known) {
            List<DocumentId> ids =
                    known.documents().stream().map(DocumentId::parse).toList();
            if (ids.stream().allMatch(id -> publication.holds(id, known.sha256()))) {
                ids.forEach(id -> listener.document(new Outcome.Unchanged(id)));
                accept(new Accepted(known.offered().origin(), known.sha256(), known.key(), known.documents()));
            } else {
                takeFresh(examiner.read(known));
            }
        }

        private void takeFresh(Examined.Fresh fresh) {
            if (fresh.reading() instanceof Reading.Refused refused) {
                listener.unread();
                quarantine(
                        fresh,
                        List.of(refused.refusal().at(fresh.offered().origin()).toString()));
            } else if (fresh.reading() instanceof Reading.Read read) {
                takeRead(fresh, read);
            }
        }

        private void takeRead(Examined.Fresh fresh, Reading.Read read) {
            List<String> reasons = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            boolean withheld = false;
            listener.account(read.account());
            for (Refusal refusal : read.refusals()) {
                listener.unread();
                reasons.add(refusal.at(fresh.offered().origin()).toString());
            }
            for (List<Document> versions : read.works()) {
                Outcome outcome = publication.offer(
                        new Contribution(versions, read.source(), run),
                        fresh.offered().content());
                listener.document(outcome);
                ids.add(outcome.id().toString());
                commitGroup();
                reasonsOf(outcome).forEach(rule -> reasons.add(fresh.offered().origin() + ": " + rule));
                withheld |= outcome instanceof Outcome.TakenBack;
            }
            if (withheld) {
                listener.input(fresh.offered().origin(), reasons);
            } else if (reasons.isEmpty()) {
                accept(new Accepted(fresh.offered().origin(), fresh.sha256(), fresh.key(), ids));
            } else {
                quarantine(fresh, reasons);
            }
        }

        private void accept(Accepted input) {
            accepted.add(input);
            listener.input(input.origin(), List.of());
        }

        /** What was taken back must not be kept in quarantine either. */
        private static List<String> reasonsOf(Outcome outcome) {
            if (outcome instanceof Outcome.Invalid invalid) {
                return invalid.violations();
            }
            return outcome instanceof Outcome.TakenBack taken ? List.of(taken.sentence()) : List.of();
        }

        private void quarantine(Examined.Fresh fresh, List<String> reasons) {
            Offered.Bytes input = fresh.offered();
            listener.input(input.origin(), reasons);
            quarantine.keep(new Refused(
                    input.origin(),
                    input.name(),
                    fresh.sha256(),
                    input.content(),
                    reasons,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    run.software()));
        }

        /** First the log, then what is only remembered. */
        void commit() {
            List<Outcome.TakenBack> refused = publication.commit();
            refused.forEach(listener::document);
            refused.forEach(taken -> accepted.removeIf(
                    input -> input.documents().contains(taken.id().toString())));
            for (Accepted input : accepted) {
                manifest.accepted(input.key(), input.documents());
                quarantine.accepted(input.origin(), input.sha256());
            }
            manifest.commit();
            accepted.clear();
        }
    }

    /** An input all of whose documents are in the group that is being gathered, or were there before. */
    private record Accepted(String origin, String sha256, String key, List<String> documents) {}
}
