package eu.hemicycle.sparql;

import java.util.OptionalLong;

/**
 * Named graphs that are described together, for there may be too many to name each.
 *
 * @param key part of the IRI of its description
 * @param description in English
 * @param pattern a regular expression that the name of each graph matches, and of no other
 * @param graphs how many there are; empty if that is not known
 */
public record GraphCollection(String key, String description, String pattern, OptionalLong graphs) {}
