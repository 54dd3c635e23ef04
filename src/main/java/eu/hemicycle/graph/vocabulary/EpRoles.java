package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The European Parliament's roles of persons and bodies. */
public final class EpRoles {

    public static final String NAMESPACE = "https://data.europarl.europa.eu/def/ep-roles/";

    /** Who wrote the document. */
    public static final Node AUTHOR = term("AUTHOR");

    /** To whom the document is addressed. */
    public static final Node ADDRESSEE = term("ADDRESSEE");

    /** Who signed the document. */
    public static final Node SIGNATORY = term("SIGNATORY");

    /** A member of the European Commission. */
    public static final Node MEMBER_COMMISSION = term("MEMBER_COMMISSION");

    private EpRoles() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
