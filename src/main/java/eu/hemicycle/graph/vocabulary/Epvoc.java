package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The European Parliament's own terms. */
public final class Epvoc {

    public static final String NAMESPACE = "https://data.europarl.europa.eu/def/epvoc#";

    /** Leads from a work to the participations in it. */
    public static final Node WORK_HAD_PARTICIPATION = term("workHadParticipation");

    /** The year in the identifier, four digits as a string. */
    public static final Node IDENTIFIER_YEAR = term("identifierYear");

    /** The number of a document in the register of the Parliament, such as PE703.773. */
    public static final Node EP_NUMBER = term("epNumber");

    /** The version that belongs to a register number. */
    public static final Node EP_NUMBER_VERSION = term("epNumberVersion");

    /** The language in which a document was written. */
    public static final Node ORIGINAL_LANGUAGE = term("originalLanguage");

    /** The whole text of an expression. */
    public static final Node EXPRESSION_CONTENT = term("expressionContent");

    /** The size of a file in bytes, as a long. */
    public static final Node BYTE_SIZE = term("byteSize");

    /** The place of an annex among the annexes. */
    public static final Node NUMBERING = term("numbering");

    /** The datatype of notations in the public register of documents. */
    public static final Node PUBLIC_REGISTER = term("publicRegister");

    private Epvoc() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
