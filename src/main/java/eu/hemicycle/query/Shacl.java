package eu.hemicycle.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SHACL and schema.org in which stored queries are written. */
final class Shacl {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "http://schema.org/";

    static final Node EXECUTABLE = sh("SPARQLExecutable");
    static final Node SELECT = sh("select");
    static final Node CONSTRUCT = sh("construct");
    static final Node ASK = sh("ask");
    static final Node PREFIXES = sh("prefixes");
    static final Node DECLARE = sh("declare");
    static final Node PREFIX = sh("prefix");
    static final Node NAMESPACE = sh("namespace");
    static final Node PARAMETER = sh("parameter");
    static final Node PATH = sh("path");
    static final Node DATATYPE = sh("datatype");
    static final Node OPTIONAL = sh("optional");
    static final Node DEFAULT_VALUE = sh("defaultValue");
    static final Node NAME = sh("name");
    static final Node KEYWORDS = NodeFactory.createURI(SCHEMA + "keywords");
    static final Node TARGET = NodeFactory.createURI(SCHEMA + "target");

    private Shacl() {}

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
