package eu.hemicycle.resource;

import java.util.List;
import java.util.OptionalLong;

/**
 * The documentation of one term: what it means, and how the data use it.
 *
 * @param uses members of a class, triples of a property; empty where that was not counted
 * @param examples statements of the data
 * @param editor the query editor with the query for all uses
 */
record TermPage(Ontology.Term term, OptionalLong uses, List<Example> examples, String editor) {

    /** A statement with the term in it. */
    record Example(Value subject, StatementTable.Row row) {}
}
