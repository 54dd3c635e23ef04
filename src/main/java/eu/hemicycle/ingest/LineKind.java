package eu.hemicycle.ingest;

/** What a line of a portal page is, by its wording alone. */
enum LineKind {
    /** One entry of the list of languages. */
    LANGUAGE,
    /** Words that the portal puts on every page. */
    PORTAL,
    /** The portal's line on a page in its present layout. */
    PRESENT_PORTAL,
    RENDITIONS,
    DATE,
    /** Nothing but references. */
    REFERENCES,
    ANSWER_HEADING,
    ON_BEHALF_OF,
    QUESTION_REFERENCES,
    QUESTION_HEADING,
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
