package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The European Legislation Identifier ontology, as far as it is used here. */
public final class Eli {

    public static final String NAMESPACE = "http://data.europa.eu/eli/ontology#";

    /** A distinct intellectual creation. */
    public static final Node WORK = term("Work");

    /** A Work in one language. */
    public static final Node EXPRESSION = term("Expression");

    /** An Expression in one format. */
    public static final Node MANIFESTATION = term("Manifestation");

    /** A Work that is a legal act. */
    public static final Node LEGAL_RESOURCE = term("LegalResource");

    /** A part of a legal act. */
    public static final Node LEGAL_RESOURCE_SUBDIVISION = term("LegalResourceSubdivision");

    /** The kind of a Work. */
    public static final Node WORK_TYPE = term("work_type");

    /** The date of a Work. */
    public static final Node DATE_DOCUMENT = term("date_document");

    /** From a Work to its Expressions. */
    public static final Node IS_REALIZED_BY = term("is_realized_by");

    /** From an Expression to its Manifestations. */
    public static final Node IS_EMBODIED_BY = term("is_embodied_by");

    /** From a Manifestation to a file. */
    public static final Node IS_EXEMPLIFIED_BY = term("is_exemplified_by");

    /** From a part to the whole. */
    public static final Node IS_PART_OF = term("is_part_of");

    /** The language of an Expression. */
    public static final Node LANGUAGE = term("language");

    /** The title of an Expression. */
    public static final Node TITLE = term("title");

    /** A further title of an Expression. */
    public static final Node TITLE_ALTERNATIVE = term("title_alternative");

    /** The media type of a Manifestation. */
    public static final Node MEDIA_TYPE = term("media_type");

    /** From a Work to one that it cites. */
    public static final Node CITES = term("cites");

    private Eli() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
