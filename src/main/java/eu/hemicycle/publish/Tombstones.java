package eu.hemicycle.publish;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Tombstone;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Why documents were taken back, as the JSON that stands in the log in the place of contributions. */
final class Tombstones {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Tombstones() {}

    private record Reason(String reason) {}

    static String json(String reason) {
        return MAPPER.writeValueAsString(new Reason(reason));
    }

    /** Of a document's newest entry; empty if that does not take it back. */
    static Optional<Tombstone> of(DocumentId id, Entry newest) {
        return newest.kind() == Kind.CHANGED
                ? Optional.empty()
                : Optional.of(new Tombstone(
                        id, reason(newest), newest.kind() == Kind.REDACTED, newest.time(), newest.number()));
    }

    private static String reason(Entry entry) {
        return entry.contributions().isEmpty()
                ? ""
                : MAPPER.readValue(entry.contributions(), Reason.class).reason();
    }
}
