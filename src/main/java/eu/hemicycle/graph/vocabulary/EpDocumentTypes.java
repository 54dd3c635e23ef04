package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The document types of the European Parliament, as far as they are used here. */
public final class EpDocumentTypes {

    public static final String NAMESPACE = "https://data.europarl.europa.eu/def/ep-document-types/";

    /** Question written. */
    public static final Node QUESTION_WRITTEN = term("QUESTION_WRITTEN");

    /** Question written priority. */
    public static final Node QUESTION_WRITTEN_PRIORITY = term("QUESTION_WRITTEN_PRIORITY");

    /** Question written answer. */
    public static final Node QUESTION_WRITTEN_ANSWER = term("QUESTION_WRITTEN_ANSWER");

    /** Interpellation minor. */
    public static final Node INTERPELLATION_MINOR = term("INTERPELLATION_MINOR");

    /** Interpellation minor written answer. */
    public static final Node INTERPELLATION_MINOR_WRITTEN_ANSWER = term("INTERPELLATION_MINOR_WRITTEN_ANSWER");

    /** Question oral. */
    public static final Node QUESTION_ORAL = term("QUESTION_ORAL");

    /** Interpellation major. */
    public static final Node INTERPELLATION_MAJOR = term("INTERPELLATION_MAJOR");

    /** Question time. */
    public static final Node QUESTION_TIME = term("QUESTION_TIME");

    private EpDocumentTypes() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
