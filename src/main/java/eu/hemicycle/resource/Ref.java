package eu.hemicycle.resource;

/**
 * A thing as a page names it.
 *
 * @param href its local address; empty where none can be safely linked
 */
public record Ref(Words label, String iri, String href, Kind kind) {}
