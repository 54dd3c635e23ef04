package eu.hemicycle.publish;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.Tombstone;
import java.time.ZoneOffset;
import java.util.List;

/** What became of a document that was offered for publication. */
public sealed interface Outcome {

    DocumentId id();

    /** It was not known before, or only by name. */
    record New(DocumentId id) implements Outcome {}

    /** What is known of it is now different. */
    record Changed(DocumentId id) implements Outcome {}

    /** The same bytes said the same before; nothing was written. */
    record Unchanged(DocumentId id) implements Outcome {}

    /**
     * Something newer is known from a source of the same kind; nothing was written.
     *
     * @param newer what is kept
     */
    record Older(DocumentId id, Source newer) implements Outcome {}

    /** Its record breaks the rules; nothing of it was written. */
    record Invalid(DocumentId id, List<String> violations) implements Outcome {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** It was taken back, and comes back only by an explicit choice; nothing was written. */
    record TakenBack(Tombstone tombstone) implements Outcome {
        @Override
        public DocumentId id() {
            return tombstone.id();
        }

        /** What it means for whoever offered it, and what can be done. */
        public String sentence() {
            return "%s was withdrawn on %s (%s). Publish it again with ingest --reinstate, if it may be"
                    .formatted(id(), tombstone.time().atOffset(ZoneOffset.UTC).toLocalDate(), tombstone.reason());
        }
    }
}
