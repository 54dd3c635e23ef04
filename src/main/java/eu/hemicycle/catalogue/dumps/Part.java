package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.catalogue.history.Subjects;
import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;

/**
 * A part of the data that is a file of its own.
 *
 * @param name in file names: {@code all}, {@code record}, {@code 2021}
 * @param year of the documents' references; empty for all documents and the reference things
 * @param recordOnly whether only the official records are in it
 */
record Part(String name, OptionalInt year, boolean recordOnly) {

    static final Part ALL = new Part("all", OptionalInt.empty(), false);
    static final Part RECORD = new Part("record", OptionalInt.empty(), true);

    static Part of(int year) {
        return new Part(Integer.toString(year), OptionalInt.of(year), false);
    }

    /** The graphs of a document that belong to this part. */
    List<Node> graphs(String key, Subjects subjects) {
        boolean document = subjects.document(key).isPresent();
        if (year.isPresent()
                && subjects.document(key)
                        .filter(id -> id.reference().year() == year.getAsInt())
                        .isEmpty()) {
            return List.of();
        }
        if (recordOnly && !document) {
            return List.of();
        }
        List<Node> graphs = subjects.graphs(key);
        return recordOnly ? graphs.subList(0, 1) : graphs;
    }
}
