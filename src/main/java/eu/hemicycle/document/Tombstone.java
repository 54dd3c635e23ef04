package eu.hemicycle.document;

import java.time.Instant;

/**
 * What is left of a document that was taken back.
 *
 * @param reason as the publisher gave it, for readers
 * @param redacted whether what it said is gone from the log and the originals too
 * @param time when it was taken back
 * @param number of the log's entry that took it back
 */
public record Tombstone(DocumentId id, String reason, boolean redacted, Instant time, long number) {}
