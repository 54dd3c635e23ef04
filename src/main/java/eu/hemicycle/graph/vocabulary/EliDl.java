package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** ELI for Draft Legislation: parliamentary work on documents. */
public final class EliDl {

    public static final String NAMESPACE = "http://data.europa.eu/eli/eli-draft-legislation-ontology#";

    /** The part that a person or body has in a work. */
    public static final Node PARTICIPATION = term("Participation");

    /** Leads from an answer to a question that it answers. */
    public static final Node ANSWERS_TO = term("answers_to");

    /** The term in which a document belongs. */
    public static final Node PARLIAMENTARY_TERM = term("parliamentary_term");

    /** The role of a participation. */
    public static final Node PARTICIPATION_ROLE = term("participation_role");

    /** The person who takes part. */
    public static final Node HAD_PARTICIPANT_PERSON = term("had_participant_person");

    /** The body that takes part. */
    public static final Node HAD_PARTICIPANT_ORGANIZATION = term("had_participant_organization");

    /** The body in whose name somebody takes part. */
    public static final Node PARTICIPATION_IN_NAME_OF = term("participation_in_name_of");

    private EliDl() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
