package eu.hemicycle.search;

import java.util.Locale;

/**
 * What Works can be counted and chosen by. Values are IRIs where nothing else is said. A question and its answers share
 * who asks and who answers, wherever it is said.
 */
public enum Facet {
    /** Bodies that the text names. */
    BODY,
    /** Countries that the text names. */
    PLACE,
    /** Persons that the text names. */
    PERSON,
    /** What else the text names, such as programmes. */
    OTHER,
    /** Acts that the text cites. */
    ACT,
    /** Subjects in EuroVoc. */
    TOPIC,
    ASKED_BY,
    ANSWERED_BY,
    /** Political groups for which is asked: their IRIs where the official record names them, else as printed. */
    GROUP,
    /** Countries of those who ask. */
    COUNTRY,
    /** Of the document's date, or else of its reference; four digits. */
    YEAR,
    /** The kind of Work. */
    TYPE,
    /** Languages in which the Work is there. */
    LANGUAGE,
    /** {@code answered} or {@code open}; questions only. */
    STATE;

    /** The name under which the index keeps it. */
    public String dimension() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
