package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The ELI ontology for draft legislation, as far as it is used here. */
public final class EliDl {

    public static final String NAMESPACE = "http://data.europa.eu/eli/eli-draft-legislation-ontology#";

    /** That somebody took part. */
    public static final Node PARTICIPATION = term("Participation");

    /** In which role somebody took part. */
    public static final Node PARTICIPATION_ROLE = term("participation_role");

    /** The person who took part. */
    public static final Node HAD_PARTICIPANT_PERSON = term("had_participant_person");

    /** The organisation that took part. */
    public static final Node HAD_PARTICIPANT_ORGANIZATION = term("had_participant_organization");

    /** For whom somebody took part. */
    public static final Node PARTICIPATION_IN_NAME_OF = term("participation_in_name_of");

    /** The term to which something belongs. */
    public static final Node PARLIAMENTARY_TERM = term("parliamentary_term");

    /** From an answer to its question. */
    public static final Node ANSWERS_TO = term("answers_to");

    private EliDl() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
