package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The roles of the European Parliament, as far as they are used here. */
public final class EpRoles {

    public static final String NAMESPACE = "https://data.europarl.europa.eu/def/ep-roles/";

    /** Who wrote a document. */
    public static final Node AUTHOR = term("AUTHOR");

    /** To whom a document is put. */
    public static final Node ADDRESSEE = term("ADDRESSEE");

    /** A member of the Commission. */
    public static final Node MEMBER_COMMISSION = term("MEMBER_COMMISSION");

    private EpRoles() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
