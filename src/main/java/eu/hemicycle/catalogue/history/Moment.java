package eu.hemicycle.catalogue.history;

import eu.hemicycle.log.Kind;
import java.time.Instant;

/**
 * What an entry of the log did, without what it said.
 *
 * @param number the entry's
 * @param document the document's key
 * @param kind redacted too if the document was redacted later
 * @param time in whole milliseconds; never falls from one moment to the next, and rises between entries that were not
 *     written together
 */
public record Moment(long number, String document, Kind kind, Instant time) {

    /** Whether the document is there after it. */
    public boolean isPresent() {
        return kind == Kind.CHANGED;
    }
}
