package eu.hemicycle.columns;

import org.apache.jena.graph.Node;

/** A term that columns cannot hold; what has it is read without them. */
public final class UnsupportedTerm extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedTerm(Node term) {
        super("Columns hold IRIs, blank nodes, and literals with a datatype or a language, whose text is Unicode; not "
                + term);
    }
}
