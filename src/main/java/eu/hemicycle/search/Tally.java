package eu.hemicycle.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all Works of a version add up to. Two tallies of different Works add up to the tally of both.
 *
 * @param months questions by the month of their date, {@code 2020-04}
 * @param terms questions by their parliamentary term, an IRI
 * @param years questions by the year of their date
 * @param institutions how long the answers took by the institution in whose name they are given, IRIs
 * @param respondents the same by the person who answered, IRIs
 * @param works all Works by facet and value
 * @param parts what of questions, and of answers, is there
 */
public record Tally(
        Map<String, Questions> months,
        Map<String, Questions> terms,
        Map<String, Questions> years,
        Map<String, Delays> institutions,
        Map<String, Delays> respondents,
        Map<Facet, Map<String, Integer>> works,
        Map<Side, Parts> parts) {

    /** On which side of the exchange a Work is; an annex is on none. */
    public enum Side {
        QUESTION,
        ANSWER
    }

    /** How many questions, and how many of them are answered. */
    public record Questions(int asked, int answered) {

        static final Questions NONE = new Questions(0, 0);

        Questions and(Questions others) {
            return new Questions(asked + others.asked, answered + others.answered);
        }

        public int open() {
            return asked - answered;
        }
    }

    /**
     * How many days the first answers to questions took; what is dated before its question is left out.
     *
     * @param answered how many questions, both dates known
     * @param days in all
     * @param timely of those to which a rule gives a deadline
     * @param late likewise, those that took longer than the deadline
     */
    public record Delays(int answered, long days, int shortest, int longest, int timely, int late) {

        static final Delays NONE = new Delays(0, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 0);

        static Delays one(int days, boolean hasDeadline, boolean late) {
            return new Delays(1, days, days, days, hasDeadline && !late ? 1 : 0, hasDeadline && late ? 1 : 0);
        }

        Delays and(Delays others) {
            return new Delays(
                    answered + others.answered,
                    days + others.days,
                    Math.min(shortest, others.shortest),
                    Math.max(longest, others.longest),
                    timely + others.timely,
                    late + others.late);
        }
    }

    /** Of how many Works each part is there. */
    public record Parts(int all, int dated, int withText, int withPerson, int citing, int naming, int aboutTopics) {

        public static final Parts NONE = new Parts(0, 0, 0, 0, 0, 0, 0);

        Parts and(Parts others) {
            return new Parts(
                    all + others.all,
                    dated + others.dated,
                    withText + others.withText,
                    withPerson + others.withPerson,
                    citing + others.citing,
                    naming + others.naming,
                    aboutTopics + others.aboutTopics);
        }
    }

    static Tally empty() {
        return new Tally(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new EnumMap<>(Facet.class),
                new EnumMap<>(Side.class));
    }

    static Tally sum(Collection<Tally> tallies) {
        Tally sum = empty();
        tallies.forEach(sum::add);
        return sum;
    }

    private void add(Tally other) {
        other.months.forEach((month, questions) -> months.merge(month, questions, Questions::and));
        other.terms.forEach((term, questions) -> terms.merge(term, questions, Questions::and));
        other.years.forEach((year, questions) -> years.merge(year, questions, Questions::and));
        other.institutions.forEach((institution, delays) -> institutions.merge(institution, delays, Delays::and));
        other.respondents.forEach((person, delays) -> respondents.merge(person, delays, Delays::and));
        other.parts.forEach((side, there) -> parts.merge(side, there, Parts::and));
        other.works.forEach((facet, values) -> {
            Map<String, Integer> all = works.computeIfAbsent(facet, ignored -> new HashMap<>());
            values.forEach((value, count) -> all.merge(value, count, Integer::sum));
        });
    }
}
