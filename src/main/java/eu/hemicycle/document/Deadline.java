package eu.hemicycle.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Until when a written question is to be answered: three weeks for one with priority, else six, from when it is passed on
 * (Rules of Procedure of the European Parliament, Rule 130, 138 or 144 by parliamentary term).
 *
 * @param days the same as the weeks
 * @param rule its number in the Rules of the question's term
 */
public record Deadline(int days, int weeks, int rule) {

    private static final Map<String, Integer> RULES = Map.of("ep-8", 130, "ep-9", 138, "ep-10", 144);
    private static final Map<String, Integer> WEEKS = Map.of("QUESTION_WRITTEN_PRIORITY", 3, "QUESTION_WRITTEN", 6);

    /**
     * The deadline of a question.
     *
     * @param kinds its types, IRIs of the Parliament's document types; the shortest deadline of them holds
     * @param terms the parliamentary terms of its record, IRIs
     */
    public static Optional<Deadline> of(Collection<String> kinds, Collection<String> terms) {
        Optional<Integer> rule = lookedUp(terms, RULES::get);
        Optional<Integer> weeks = lookedUp(kinds, WEEKS::get);
        return rule.flatMap(number -> weeks.map(count -> new Deadline(count * 7, count, number)));
    }

    private static Optional<Integer> lookedUp(Collection<String> iris, Function<String, Integer> table) {
        return iris.stream()
                .map(iri -> Optional.ofNullable(table.apply(iri.substring(iri.lastIndexOf('/') + 1))))
                .flatMap(Optional::stream)
                .min(Integer::compare);
    }
}
