package eu.hemicycle.publish.intake;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the kept originals again with the readers, the linking and the mapping of today. Only what differs is written. */
public final class Rereading {

    private static final int GROUP = 200;

    private final Archive archive;
    private final Readers readers;
    private final Clock clock;
    private final Run run;
    private final IntakeListener listener;
    private final Publication publication;
    private final Set<String> read = new HashSet<>();

    public Rereading(Archive archive, Readers readers, Clock clock, Run run, IntakeListener listener) {
        this.archive = archive;
        this.readers = readers;
        this.clock = clock;
        this.run = run;
        this.listener = listener;
        this.publication = archive.publication();
    }

    /** Goes through documents; all of it is committed when this returns. Nobody else writes meanwhile. */
    @SuppressWarnings("try") // the load is there to be ended
    public void of(List<DocumentId> documents) {
        try (Store.Loading load = archive.store().load()) {
            read(documents);
        }
    }

    private void read(List<DocumentId> documents) {
        for (DocumentId id : documents) {
            publication.refresh(id);
            listener.input(id.toString(), sources(id).flatMap(this::read).toList());
            if (publication.pending() >= GROUP) {
                publication.commit();
            }
        }
        publication.commit();
    }

    /** Those that no document before was read from. */
    private Stream<Source> sources(DocumentId id) {
        return archive.contributions(id).stream()
                .map(Contribution::source)
                .filter(source -> isRead(source.kind()) && read.add(source.sha256()));
    }

    private static boolean isRead(SourceKind kind) {
        return kind != SourceKind.STUB && kind != SourceKind.FACTS;
    }

    /** The reasons why something stays as it was. */
    private Stream<String> read(Source source) {
        Optional<byte[]> original = original(source);
        if (original.isEmpty()) {
            return Stream.of(source.name() + ": its original " + source.sha256() + " is not there or damaged; what was"
                    + " read of it stays. Run check");
        }
        Reading reading = readers.read(source.name(), source.url(), original.get(), clock);
        if (reading instanceof Reading.Read understood) {
            return understood.works().stream().flatMap(versions -> offer(versions, as(understood.source(), source)));
        }
        return Stream.of(((Reading.Refused) reading).refusal() + ". What was read of it before stays");
    }

    private Optional<byte[]> original(Source source) {
        try {
            return archive.originals().read(source.sha256());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** When and from where the bytes came is known from before. */
    private static Source as(Source today, Source before) {
        return new Source(
                today.kind(),
                before.name(),
                before.url(),
                today.mediaType(),
                before.sha256(),
                before.size(),
                before.retrieved());
    }

    private Stream<String> offer(List<Document> versions, Source source) {
        Outcome outcome = publication.offer(new Contribution(versions, source, run));
        listener.document(outcome);
        return outcome instanceof Outcome.Invalid invalid
                ? invalid.violations().stream().map(violation -> source.name() + ": " + violation)
                : Stream.of();
    }
}
