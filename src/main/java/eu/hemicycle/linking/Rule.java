package eu.hemicycle.linking;

import java.util.Locale;

/**
 * By what a link was made. The confidence is our estimate of the share of right links, the same for all links of a rule.
 */
public enum Rule {
    /** A name of the lexicon. Two things seldom share a name of several words, but names do occur inside others. */
    NAME(0.95),
    /** A single word with two capitals or a digit. Short forms are shared more often than names. */
    ABBREVIATION(0.92),
    /** A name and, in brackets, another name of the same thing: each confirms the other. */
    NAME_WITH_ABBREVIATION(0.99),
    /** A common word after "the", which may also mean another thing of that sort. */
    GENERIC_NAME(0.85),
    /** Type, year and number of an act as printed. */
    ACT_NUMBER(0.99),
    /** The title or short name of an act. Later acts tend to take over short names. */
    ACT_NAME(0.94),
    /** Articles together with their act: one more reading than the act alone. */
    PROVISION(0.97);

    private final double confidence;

    Rule(double confidence) {
        this.confidence = confidence;
    }

    /** From 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** The last segment of the rule's IRI: {@code name-with-abbreviation}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
