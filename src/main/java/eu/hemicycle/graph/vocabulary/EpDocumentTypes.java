package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The European Parliament's kinds of documents. */
public final class EpDocumentTypes {

    public static final String NAMESPACE = "https://data.europarl.europa.eu/def/ep-document-types/";

    /** A question for written answer. */
    public static final Node QUESTION_WRITTEN = term("QUESTION_WRITTEN");

    /** A question for written answer with priority. */
    public static final Node QUESTION_WRITTEN_PRIORITY = term("QUESTION_WRITTEN_PRIORITY");

    /** A question for oral answer with debate. */
    public static final Node QUESTION_ORAL = term("QUESTION_ORAL");

    /** A question for question time. */
    public static final Node QUESTION_TIME = term("QUESTION_TIME");

    /** A major interpellation. */
    public static final Node INTERPELLATION_MAJOR = term("INTERPELLATION_MAJOR");

    /** A minor interpellation. */
    public static final Node INTERPELLATION_MINOR = term("INTERPELLATION_MINOR");

    /** The answer to a question for written answer. */
    public static final Node QUESTION_WRITTEN_ANSWER = term("QUESTION_WRITTEN_ANSWER");

    /** The answer to a minor interpellation. */
    public static final Node INTERPELLATION_MINOR_WRITTEN_ANSWER = term("INTERPELLATION_MINOR_WRITTEN_ANSWER");

    /** A written answer to a question or an interpellation of any other kind. */
    public static final Node QUESTION_INTERPELLATION_ANSWER_WRITTEN = term("QUESTION_INTERPELLATION_ANSWER_WRITTEN");

    /** An annex to a document. */
    public static final Node ANNEX = term("ANNEX");

    private EpDocumentTypes() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
