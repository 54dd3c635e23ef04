package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The vocabulary of the European Parliament, as far as it is used here. */
public final class Epvoc {

    public static final String NAMESPACE = "https://data.europarl.europa.eu/def/epvoc#";

    /** The year in an identifier. */
    public static final Node IDENTIFIER_YEAR = term("identifierYear");

    /** From a Work to who took part in it. */
    public static final Node WORK_HAD_PARTICIPATION = term("workHadParticipation");

    /** The text of an Expression. */
    public static final Node EXPRESSION_CONTENT = term("expressionContent");

    private Epvoc() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
