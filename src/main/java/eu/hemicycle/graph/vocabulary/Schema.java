package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of schema.org, as far as they are used here. */
public final class Schema {

    public static final String NAMESPACE = "http://schema.org/";

    /** From a document to a thing that it names. */
    public static final Node MENTIONS = term("mentions");

    /** The name of a thing. */
    public static final Node NAME = term("name");

    /** The SHA-256 of a file in hexadecimal digits. */
    public static final Node SHA256 = term("sha256");

    /** The address of a thing. */
    public static final Node URL = term("url");

    /** The version of a program. */
    public static final Node SOFTWARE_VERSION = term("softwareVersion");

    /** The first day. */
    public static final Node START_DATE = term("startDate");

    /** The last day. */
    public static final Node END_DATE = term("endDate");

    private Schema() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
