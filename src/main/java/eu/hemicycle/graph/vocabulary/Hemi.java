package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of this project's own ontology, {@code ontology/hemicycle.ttl}. */
public final class Hemi {

    public static final String NAMESPACE = "https://w3id.org/hemicycle/ns#";

    /** One paragraph of the text of a language version, at its place. */
    public static final Node PARAGRAPH = term("Paragraph");

    /** A note to the text of a language version. A note whose mark is printed while its words are missing in the source is kept and marked as not resolved. */
    public static final Node FOOTNOTE = term("Footnote");

    /** Leads from a document to a paragraph of its text. */
    public static final Node HAS_PARAGRAPH = term("hasParagraph");

    /** Leads from a document to a footnote of its text. */
    public static final Node HAS_FOOTNOTE = term("hasFootnote");

    /** Leads from an answer to the participation of a person named as answering, as it is printed; for example of a Commissioner who answers on behalf of the Commission. */
    public static final Node HAS_RESPONDENT = term("hasRespondent");

    /** Leads from a question to the participation of a person named as asking, as it is printed, whether or not the person is known otherwise. */
    public static final Node HAS_AUTHOR = term("hasAuthor");

    /** The body that a question is put to, by its IRI in the EU authority table. */
    public static final Node ADDRESSEE = term("addressee");

    /** The body in whose name an answer is given, by its IRI in the EU authority table. */
    public static final Node ANSWERED_IN_NAME_OF = term("answeredInNameOf");

    /** The language version that a paragraph or a footnote belongs to. */
    public static final Node EXPRESSION = term("expression");

    /** The document in which an occurrence was found. */
    public static final Node WORK = term("work");

    /** The language version, by its language, in which an occurrence was found. */
    public static final Node LANGUAGE = term("language");

    /** The rule of recognition that found an occurrence; the rules are a concept scheme. */
    public static final Node RULE = term("rule");

    /** What an occurrence names: a body, an act, an article of an act. */
    public static final Node TARGET = term("target");

    /** The act, or the article of an act, under which a body exists; for example Article 14 of Directive 2011/24/EU for the eHealth Network. */
    public static final Node LEGAL_BASIS = term("legalBasis");

    /** The place of a paragraph in its text, counted from 1. */
    public static final Node NUMBER = term("number");

    /** Where something begins in the text of a language version (epvoc:expressionContent), in Unicode code points from 0. */
    public static final Node START = term("start");

    /** Where something ends in the text of a language version, in Unicode code points; the code point at this place is no longer part of it. */
    public static final Node END = term("end");

    /** What stands between the brackets of a footnote mark, for example 1. */
    public static final Node MARKER = term("marker");

    /** The words of a footnote, without its mark. */
    public static final Node TEXT = term("text");

    /** Whether the words of a footnote are known. */
    public static final Node RESOLVED = term("resolved");

    /** The words of the text at an occurrence, exactly as they stand there. */
    public static final Node QUOTE = term("quote");

    /** How sure a rule is of an occurrence, from 0 to 1; each rule says what its figure means. */
    public static final Node CONFIDENCE = term("confidence");

    /** The name of a person as the document prints it, with its form of address, for example Ms Sample. */
    public static final Node NAME_AS_PRINTED = term("nameAsPrinted");

    /** The political group that stands in brackets after the name of an author, for example PPE. */
    public static final Node GROUP_AS_PRINTED = term("groupAsPrinted");

    /** What a document is about in the words of the publisher of this data. It is no official text. */
    public static final Node SUMMARY = term("summary");

    /** The day on which the publisher of a page says that it last changed it. */
    public static final Node LAST_UPDATED = term("lastUpdated");

    /** When the bytes of a source were read. */
    public static final Node RETRIEVED = term("retrieved");

    /** A word that must occur in a text before the names of this thing are taken to mean it. It keeps common names, such as task force, from being read as a particular one. */
    public static final Node CONTEXT_WORD = term("contextWord");

    private Hemi() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
