package eu.hemicycle.linking;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text that may become a link. One with several senses, or with none, becomes none, and lets no shorter one
 * take its place.
 *
 * @param start in chars
 * @param end exclusive
 * @param ownStart where the thing itself stands, without what is taken in from beside it; an article without its act
 * @param ownEnd exclusive
 * @param senses each with another target; none if it is known to be another thing
 */
record Candidate(int start, int end, int ownStart, int ownEnd, Rule rule, List<Sense> senses) {

    /** Citations before names, then the longer, then the earlier; nothing is left to chance. */
    static final Comparator<Candidate> PRECEDENCE = Comparator.comparing(Candidate::isCitation)
            .reversed()
            .thenComparing(Comparator.comparingInt(Candidate::length).reversed())
            .thenComparingInt(Candidate::start)
            .thenComparing(Candidate::rule);

    Candidate {
        senses = List.copyOf(senses);
    }

    Candidate(int start, int end, Rule rule, List<Sense> senses) {
        this(start, end, start, end, rule, senses);
    }

    Candidate(int start, int end, Rule rule, Sense sense) {
        this(start, end, rule, List.of(sense));
    }

    private boolean isCitation() {
        return rule.isCitation() || rule == Rule.NAME_WITH_ABBREVIATION && isAct();
    }

    private int length() {
        return end - start;
    }

    boolean isClear() {
        return senses.size() == 1;
    }

    boolean isBody() {
        return !senses.isEmpty() && senses.stream().allMatch(Sense::isBody);
    }

    boolean isAct() {
        return !senses.isEmpty() && senses.stream().allMatch(Sense::isAct);
    }

    /** The one thing meant. */
    Sense sense() {
        return senses.get(0);
    }

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }
}
