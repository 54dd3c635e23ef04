package eu.hemicycle.document;

import java.util.Optional;

/**
 * Who asked, as printed.
 *
 * @param name given and family name
 * @param group the political group's abbreviation, where it stands in brackets after the name
 */
public record Author(String name, Optional<String> group) {}
