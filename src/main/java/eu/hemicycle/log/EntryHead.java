package eu.hemicycle.log;

import java.time.Instant;

/**
 * What an entry of the log is about, without what it says.
 *
 * @param number as in {@link Entry}
 * @param document as in {@link Entry}
 * @param kind as in {@link Entry}
 * @param time as in {@link Entry}
 */
public record EntryHead(long number, String document, Kind kind, Instant time) {}
