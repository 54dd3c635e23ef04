package eu.hemicycle.document;

/** Kinds of source, from the one believed first to the one believed last where two say different things. */
public enum SourceKind {
    /** A page of the publisher's web site, as HTML. */
    HTML,
    /** The same page saved as plain text. */
    TEXT,
    /** The document as a Word file. */
    DOCX,
    /** The document as a PDF file. */
    PDF,
    /** A sheet of facts about a document, without its words. */
    FACTS,
    /** Nothing but what another document implies by naming this one. */
    STUB
}
