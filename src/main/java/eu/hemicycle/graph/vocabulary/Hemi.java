package eu.hemicycle.graph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Our own terms, defined in {@code ontology/hemicycle.ttl}. */
public final class Hemi {

    public static final String NAMESPACE = "https://w3id.org/hemicycle/ns#";

    // Parts of a text

    /** One paragraph of one language version, told by where it begins and ends. */
    public static final Node PARAGRAPH = term("Paragraph");

    /** A note to one language version of a document. It is kept even when its words are missing in the source. */
    public static final Node FOOTNOTE = term("Footnote");

    /** Leads from a document to a paragraph of one of its language versions. */
    public static final Node HAS_PARAGRAPH = term("hasParagraph");

    /** Leads from a document to a footnote of one of its language versions. */
    public static final Node HAS_FOOTNOTE = term("hasFootnote");

    /** The place of a paragraph in its language version, counted from 1. */
    public static final Node NUMBER = term("number");

    /** What is printed between the brackets of a footnote's mark. */
    public static final Node MARKER = term("marker");

    /** The words of a footnote without its mark, in the language of its version. */
    public static final Node TEXT = term("text");

    /** Whether the words of a footnote stand in the source. */
    public static final Node RESOLVED = term("resolved");

    /** The language version to which a paragraph or footnote belongs and in whose content its positions count. */
    public static final Node EXPRESSION = term("expression");

    /** The position of the first character, in Unicode code points from 0, in the content of the language version. For a footnote it is where its mark stands. */
    public static final Node START = term("start");

    /** The position after the last character, in Unicode code points from 0, in the content of the language version. */
    public static final Node END = term("end");

    // Who asks and answers, and what a document is

    /** Leads from an answer to the participation of a person who gave it in the name of an institution. */
    public static final Node HAS_RESPONDENT = term("hasRespondent");

    /** Leads from a question to the participation of a person named as asking, as printed, whether or not the person is known otherwise. */
    public static final Node HAS_AUTHOR = term("hasAuthor");

    /** The body that a question is put to, by its IRI in the EU corporate body table where it has one. */
    public static final Node ADDRESSEE = term("addressee");

    /** The body in whose name an answer is given, by its IRI in the EU corporate body table where it has one. */
    public static final Node ANSWERED_IN_NAME_OF = term("answeredInNameOf");

    /** A person's name as the document prints it, with form of address or office. */
    public static final Node NAME_AS_PRINTED = term("nameAsPrinted");

    /** The political group in brackets after an author's name, as the document prints it. */
    public static final Node GROUP_AS_PRINTED = term("groupAsPrinted");

    /** The group or committee for which an author asks, as the document prints it. */
    public static final Node ON_BEHALF_OF_AS_PRINTED = term("onBehalfOfAsPrinted");

    /** The number of the revision that the sources of a document show. */
    public static final Node REVISION = term("revision");

    /** Whether the sources of a document call it a correction of what was published before. */
    public static final Node CORRECTED = term("corrected");

    /** What a document is about in the words of whoever publishes this data; never official text. */
    public static final Node SUMMARY = term("summary");

    /** The day on which the page of a document was last changed, as the page itself says. */
    public static final Node LAST_UPDATED = term("lastUpdated");

    /** When the bytes of a source were read. */
    public static final Node RETRIEVED = term("retrieved");

    // Evidence: where a text names something, and why we say so

    /** One place in a text that names an act, a provision, a body or a person. It has exactly eight properties and, to stay small, no type is written: this class follows from them. */
    public static final Node EVIDENCE = term("Evidence");

    /** The document in which something is named. */
    public static final Node WORK = term("work");

    /** The language of the version in which something is named, from the EU language table. */
    public static final Node LANGUAGE = term("language");

    /** The language of the title in which something is named, in place of {@link #LANGUAGE}. */
    public static final Node TITLE_LANGUAGE = term("titleLanguage");

    /** The language of the summary in which something is named, in place of {@link #LANGUAGE}. */
    public static final Node SUMMARY_LANGUAGE = term("summaryLanguage");

    /** The words from start to end, exactly as they stand in the content. */
    public static final Node QUOTE = term("quote");

    /** The linking rule by which words were read as a name. */
    public static final Node RULE = term("rule");

    /** How sure the rule is that the words name the target, above 0 and at most 1. */
    public static final Node CONFIDENCE = term("confidence");

    /** What the words name: a body, a person, an act, or the provision where an article is cited. */
    public static final Node TARGET = term("target");

    // Reference things

    /** The act or provision that sets up a body or governs it now. */
    public static final Node LEGAL_BASIS = term("legalBasis");

    /** A word, or words in a row, that a text must hold somewhere for the names of this thing to count there; in either case of letters, and as part of longer words too. Of several, one is enough. */
    public static final Node CONTEXT_WORD = term("contextWord");

    private Hemi() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
