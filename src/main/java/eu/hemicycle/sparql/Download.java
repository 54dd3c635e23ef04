package eu.hemicycle.sparql;

/**
 * A result in one format.
 *
 * @param label of the format
 * @param address where it is
 */
record Download(String label, String address) {}
