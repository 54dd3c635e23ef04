package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The provenance ontology of the W3C, as far as it is used here. */
public final class Prov {

    public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

    /** A thing with a history. */
    public static final Node ENTITY = term("Entity");

    /** Something that happened over a time. */
    public static final Node ACTIVITY = term("Activity");

    /** From a thing to what it was made of. */
    public static final Node WAS_DERIVED_FROM = term("wasDerivedFrom");

    /** From a thing to the activity that made it. */
    public static final Node WAS_GENERATED_BY = term("wasGeneratedBy");

    /** When an activity began. */
    public static final Node STARTED_AT_TIME = term("startedAtTime");

    private Prov() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
