package eu.hemicycle.linking;

import java.util.Locale;

/**
 * By what a link was made. The confidence is our estimate of the share of right links, the same for all links of a rule.
 * The version is that of the software since which the rule finds what it finds now; the data name a rule with it.
 */
public enum Rule {
    /** A name of the lexicon. Two things seldom share a name of several words, but names do occur inside others. */
    NAME(0.95, "0.1.0"),
    /** A single word with two capitals or a digit. Short forms are shared more often than names. */
    ABBREVIATION(0.92, "0.1.0"),
    /** A name and, in brackets, another name of the same thing: each confirms the other. */
    NAME_WITH_ABBREVIATION(0.99, "0.1.0"),
    /** A common word where the institution of that name is usually meant. */
    GENERIC_NAME(0.9, "0.1.0"),
    /** The adjective of a country or the name of its people. */
    DEMONYM(0.93, "0.1.0"),
    /** The whole name of a person. Others may bear it too. */
    PERSON_NAME(0.93, "0.1.0"),
    /** An office and the family name of who held it on the day of the text. */
    OFFICE_HOLDER(0.97, "0.1.0"),
    /** Type, year and number of an act as printed. */
    ACT_NUMBER(0.99, "0.1.0"),
    /** The title or short name of an act. Later acts tend to take over short names. */
    ACT_NAME(0.94, "0.1.0"),
    /** Articles together with their act: one more reading than the act alone. */
    PROVISION(0.97, "0.1.0"),
    /** Articles that belong to an act named before: one more inference. */
    PROVISION_THEREOF(0.88, "0.1.0"),
    /** A CELEX number. */
    CELEX(0.99, "0.1.0"),
    /** A web address of a document that we can name. */
    WEB_ADDRESS(0.99, "0.1.0"),
    /** Series, number and date of the Official Journal. */
    JOURNAL_PLACE(0.99, "0.1.0"),
    /** Series, year and number of a document of the Commission. */
    COMMISSION_DOCUMENT(0.99, "0.1.0"),
    /** Number of a report or an adopted text of the Parliament. */
    PARLIAMENT_DOCUMENT(0.99, "0.1.0"),
    /** Number of a case before a court of the Union, or ECLI of its decision. */
    COURT_CASE(0.98, "0.1.0"),
    /** Number of a parliamentary question. */
    QUESTION_NUMBER(0.98, "0.1.0"),
    /** Words that lead to a topic; the confidence is that of the topic in the document, this one that of a weak one. */
    TOPIC(0.62, "0.1.0");

    private final double confidence;
    private final String version;

    Rule(double confidence, String version) {
        this.confidence = confidence;
        this.version = version;
    }

    /** From 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** The software version since which the rule is as it is: {@code 0.1.0}. */
    public String version() {
        return version;
    }

    /** The rule's name in its IRI: {@code name-with-abbreviation}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its form alone tells a citation, so that names inside it are no names. */
    boolean isCitation() {
        return ordinal() >= ACT_NUMBER.ordinal() && this != ACT_NAME && this != CELEX && this != TOPIC;
    }
}
