package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The W3C Provenance Ontology. */
public final class Prov {

    public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

    /** A thing whose origin is told, such as a file. */
    public static final Node ENTITY = term("Entity");

    /** Something that takes place over time, such as a run of the program. */
    public static final Node ACTIVITY = term("Activity");

    /** A running program. */
    public static final Node SOFTWARE_AGENT = term("SoftwareAgent");

    /** Leads from a thing to the source it was made from. */
    public static final Node WAS_DERIVED_FROM = term("wasDerivedFrom");

    /** Leads from a thing to the activity that made it. */
    public static final Node WAS_GENERATED_BY = term("wasGeneratedBy");

    /** Leads from an activity to who carried it out. */
    public static final Node WAS_ASSOCIATED_WITH = term("wasAssociatedWith");

    /** Leads from an activity to what it read. */
    public static final Node USED = term("used");

    /** When an activity began. */
    public static final Node STARTED_AT_TIME = term("startedAtTime");

    /** When an activity ended. */
    public static final Node ENDED_AT_TIME = term("endedAtTime");

    private Prov() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
