package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** European Legislation Identifier: works, their versions and files, and legal acts. */
public final class Eli {

    public static final String NAMESPACE = "http://data.europa.eu/eli/ontology#";

    // Classes

    /** A document as such, whatever its language or format. */
    public static final Node WORK = term("Work");

    /** A work in one language. */
    public static final Node EXPRESSION = term("Expression");

    /** An expression in one file format. */
    public static final Node MANIFESTATION = term("Manifestation");

    /** A legal act. */
    public static final Node LEGAL_RESOURCE = term("LegalResource");

    /** A part of a legal act, such as an article. */
    public static final Node LEGAL_RESOURCE_SUBDIVISION = term("LegalResourceSubdivision");

    // Of a work

    /** The kind of document. */
    public static final Node WORK_TYPE = term("work_type");

    /** The day of the document: when a question was tabled, an answer given, an act adopted. */
    public static final Node DATE_DOCUMENT = term("date_document");

    /** Leads from a work to its expressions. */
    public static final Node IS_REALIZED_BY = term("is_realized_by");

    /** Leads from an expression to its work. */
    public static final Node REALIZES = term("realizes");

    /** Leads from an annex to the work it belongs to. */
    public static final Node IS_ANNEX_OF = term("is_annex_of");

    /** The number of a work as printed. */
    public static final Node NUMBER = term("number");

    /** Leads from a work to what it is based on. */
    public static final Node BASED_ON = term("based_on");

    /** What a work is about, as a concept of a thesaurus. */
    public static final Node IS_ABOUT = term("is_about");

    /** Leads from a work to an act that its text cites. */
    public static final Node CITES = term("cites");

    // Of an expression

    /** The language, from the EU language table. */
    public static final Node LANGUAGE = term("language");

    /** The title in the language of the expression. */
    public static final Node TITLE = term("title");

    /** A further title; for a question the line that names kind, addressee, rule and authors. */
    public static final Node TITLE_ALTERNATIVE = term("title_alternative");

    /** A short title by which an act is known. */
    public static final Node TITLE_SHORT = term("title_short");

    /** Leads from an expression to its manifestations. */
    public static final Node IS_EMBODIED_BY = term("is_embodied_by");

    // Of a manifestation

    /** The media type, from the IANA registry. */
    public static final Node MEDIA_TYPE = term("media_type");

    /** Leads from a manifestation to the file itself. */
    public static final Node IS_EXEMPLIFIED_BY = term("is_exemplified_by");

    // Of a legal act

    /** The kind of legal act, from the EU resource type table. */
    public static final Node TYPE_DOCUMENT = term("type_document");

    /** The identifier of an act in another system; here its CELEX number. */
    public static final Node ID_LOCAL = term("id_local");

    /** Leads from a part of an act to the whole. */
    public static final Node IS_PART_OF = term("is_part_of");

    /** Leads from an act to a part of it. */
    public static final Node HAS_PART = term("has_part");

    /** Leads from an act to one that it takes out of force. */
    public static final Node REPEALS = term("repeals");

    /** Leads from an act to the one that took it out of force. */
    public static final Node REPEALED_BY = term("repealed_by");

    /** The last day on which an act was in force. */
    public static final Node DATE_NO_LONGER_IN_FORCE = term("date_no_longer_in_force");

    private Eli() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
