package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The few terms of schema.org that are used, in its http namespace. */
public final class Schema {

    public static final String NAMESPACE = "http://schema.org/";

    /** Leads from a work to a thing that its text names. */
    public static final Node MENTIONS = term("mentions");

    /** The first day of a term of office. */
    public static final Node START_DATE = term("startDate");

    /** The last day of a term of office. */
    public static final Node END_DATE = term("endDate");

    /** The name of a file. */
    public static final Node NAME = term("name");

    /** The address of a file. */
    public static final Node URL = term("url");

    /** The version of a program. */
    public static final Node SOFTWARE_VERSION = term("softwareVersion");

    /** The SHA-256 checksum of a file, in hexadecimal. */
    public static final Node SHA256 = term("sha256");

    private Schema() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
