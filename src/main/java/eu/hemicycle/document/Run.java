package eu.hemicycle.document;

import java.time.Instant;

/**
 * One run of the program that reads documents.
 *
 * @param id unique among runs, fit for a path segment
 * @param software the program's version
 */
public record Run(String id, Instant started, String software) {}
