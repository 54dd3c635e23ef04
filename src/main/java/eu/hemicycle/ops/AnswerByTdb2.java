package eu.hemicycle.ops;

/**
 * What the store alone answers to a query.
 *
 * @param version of the data
 * @param timing the value of {@code Server-Timing}
 */
public record AnswerByTdb2(String contentType, long version, String timing, byte[] content) {}
