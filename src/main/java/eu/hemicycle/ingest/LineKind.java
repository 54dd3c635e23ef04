package eu.hemicycle.ingest;

/** What a line of a page is, by its wording alone. */
enum LineKind {
    /** One entry of the list of languages. */
    LANGUAGE,
    /** Words that the site puts on every page, and what printing adds: page numbers, file names. */
    PORTAL,
    /** The site's line on a page in its present layout. */
    PRESENT_PORTAL,
    /** The language of the page, as printed documents give it: {@code EN}. */
    LANGUAGE_MARK,
    RENDITIONS,
    DATE,
    /** Nothing but references. */
    REFERENCES,
    ANSWER_HEADING,
    ON_BEHALF_OF,
    QUESTION_REFERENCES,
    QUESTION_HEADING,
    /** Who asks whom, in the Official Journal: {@code by Brian Simpson (PSE) to the Council}. */
    ASKED,
    ADDRESSEE,
    RULE,
    ANSWER_IN_WRITING,
    SUBJECT,
    ORIGINAL_LANGUAGE,
    SUBMITTED,
    LAST_UPDATED,
    LEGAL_NOTICE,
    PROSE
}
