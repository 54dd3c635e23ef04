package eu.hemicycle.document;

/** Kinds of source, from the one believed first to the one believed last where two say different things. */
public enum SourceKind {
    /** A record of the Parliament's Open Data API. */
    API(false),
    /** A record in the official model, in any syntax of RDF. */
    RDF(false),
    /** A row of the official tables. */
    CSV(false),
    /** A page of the publisher's web site, as HTML. */
    HTML(true),
    /** A Word file of the document. */
    DOCX(true),
    /** A PDF file of the document. */
    PDF(true),
    /** A page saved as plain text. */
    TEXT(true),
    /** A sheet of facts about a document, without its words. */
    FACTS(false),
    /** Nothing but what another document implies by naming this one. */
    STUB(false);

    private final boolean perLanguage;

    SourceKind(boolean perLanguage) {
        this.perLanguage = perLanguage;
    }

    /** Whether each language version comes from a source of its own; otherwise one source speaks of all. */
    public boolean isPerLanguage() {
        return perLanguage;
    }
}
