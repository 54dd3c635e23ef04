package eu.hemicycle.ingest.wording;

import java.util.Locale;

/** What a fixed wording on a page tells. The file of each language has every one of them. */
public enum Label {
    /** Words of the site on every page: whole lines. */
    SITE,
    /** The site's word for one question or answer, in the present layout. */
    PAGE,
    WRITTEN,
    PRIORITY,
    ORAL,
    INTERPELLATION,
    /** Question time. */
    TIME,
    /** The heading of a question in the Official Journal. */
    JOURNAL,
    /** What stands before the institution asked; empty where the language has a case for it. */
    ADDRESSED,
    /** A rule of the Rules of Procedure. */
    RULE,
    /** What stands before the authors in the Official Journal. */
    ASKED,
    SUBJECT,
    /** An answer, alone, with others, or later. */
    ANSWER,
    /** What stands between the answer and the respondent. */
    GIVEN,
    /** In whose name; the three dots stand for the institution. */
    BEHALF,
    /** The heading of an answer without a person: a whole line. */
    REPLY,
    /** Which questions an answer answers. */
    REFERENCE,
    /** The original language of the question. */
    ORIGINAL,
    UPDATED,
    SUBMITTED,
    /** The wish for an answer in writing. */
    WRITING,
    LEGAL,
    /** What stands above a corrected document: a whole line. */
    CORRECTION,
    AND,
    /** Forms of address and offices, which are no part of a name. */
    ADDRESS,
    COMMISSION,
    COUNCIL,
    EUROPEAN_COUNCIL,
    REPRESENTATIVE,
    VICE_PRESIDENT,
    BANK,
    PARLIAMENT,
    /** The twelve months. */
    MONTH,
    WEEKDAY;

    /** How the label is called in the files. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
