package eu.hemicycle.ingest;

/**
 * A link of an HTML page.
 *
 * @param href as written
 * @param text what is clicked
 */
record Link(String href, String text) {}
