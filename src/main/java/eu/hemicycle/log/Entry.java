package eu.hemicycle.log;

import java.time.Instant;

/**
 * A change as the log holds it.
 *
 * @param number from 1, without gaps; it stands in the entry itself, so that a log may be copied
 * @param document the document's key
 * @param kind what happened to the document
 * @param time when the entry was written; for people only, numbers give the order
 * @param patch RDF Patch text; empty in a redacted entry
 * @param contributions what the document was made from, as JSON; in the entry that takes a document back, why
 */
public record Entry(long number, String document, Kind kind, Instant time, String patch, String contributions) {

    static Entry of(Change change, long number, Instant time) {
        return new Entry(number, change.document(), change.kind(), time, change.patch(), change.contributions());
    }

    /** What stays when the payload goes. */
    Entry emptied() {
        return new Entry(number, document, Kind.REDACTED, time, "", "");
    }
}
