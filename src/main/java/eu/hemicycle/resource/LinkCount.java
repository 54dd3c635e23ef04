package eu.hemicycle.resource;

import eu.hemicycle.search.WorkLinks;

/**
 * How many documents lead to a thing by one property.
 *
 * @param property its short name
 * @param iri its IRI
 * @param href the list of these documents
 */
record LinkCount(String property, String iri, String href, int works) {

    static LinkCount of(WorkLinks.Count count, String thing, Prefixes prefixes) {
        String name = prefixes.readable(count.property());
        return new LinkCount(
                name,
                count.property(),
                "/links?iri=" + Iris.encodeParameter(thing) + "&by=" + Iris.encodeParameter(name),
                count.works());
    }

    /** What of its name stands in the keys of messages. */
    public String key() {
        return property.replace(':', '.');
    }

    /** The local name as words, for a property that no message names. */
    public String spelled() {
        return StatementTable.spelled(iri);
    }
}
