package eu.hemicycle.catalogue.history;

import eu.hemicycle.log.Kind;
import java.time.Instant;

/**
 * What an entry of the log did, without what it said.
 *
 * @param number the entry's
 * @param document the document's key
 * @param time in whole milliseconds; never falls from one moment to the next, and rises between entries that were not
 *     written together
 * @param erased whether the document was redacted later, so that nothing of this entry may be shown
 */
public record Moment(long number, String document, Kind kind, Instant time, boolean erased) {

    /** Whether the document is there after it. */
    public boolean isPresent() {
        return kind == Kind.CHANGED && !erased;
    }
}
