package eu.hemicycle.publish;

import eu.hemicycle.document.DocumentId;
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

    /** Its record breaks the rules; nothing of it was written. */
    record Invalid(DocumentId id, List<String> violations) implements Outcome {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
