package eu.hemicycle.resource;

import java.util.List;

/**
 * The page of a body, an act, a person or any other thing.
 *
 * @param portrait what its kind adds
 * @param otherNames alternative labels in the language of the title
 * @param labels the name in every other language that has one
 * @param facts what is said of it, without its names and types
 * @param documents a page of those that name it, the newest first
 * @param total how many name it
 * @param next where the next page begins; empty on the last one
 * @param first whether this is the first page
 * @param insight what all of them have in common
 * @param searches for documents that have it as a value of a facet
 * @param links by which properties documents lead to it
 * @param referring other things that point to it
 */
record ThingPage(
        Words title,
        Kind kind,
        Portrait portrait,
        List<Value> types,
        List<Words> otherNames,
        List<Words> labels,
        List<StatementTable.Row> facts,
        List<ListedDocument> documents,
        int total,
        String next,
        boolean first,
        Insight insight,
        List<FacetSearch> searches,
        List<LinkCount> links,
        List<Value> referring,
        List<StatementTable.Group> statements) {}
