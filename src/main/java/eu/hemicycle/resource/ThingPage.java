package eu.hemicycle.resource;

import java.util.List;

/**
 * The page of a body, an act, a person or any other thing.
 *
 * @param otherNames alternative labels in the language of the title
 * @param labels the name in every other language that has one
 * @param facts what is said of it, without its names and types
 * @param documents the newest that name it
 * @param more whether there are more of them than shown
 * @param referring other things that point to it
 */
record ThingPage(
        Words title,
        Kind kind,
        List<Value> types,
        List<Words> otherNames,
        List<Words> labels,
        List<StatementTable.Row> facts,
        List<ListedDocument> documents,
        boolean more,
        List<Value> referring,
        List<StatementTable.Group> statements) {}
