package eu.hemicycle.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Until when a written question is to be answered: three weeks for one with priority, else six, from when it is passed on
 * (Rules of Procedure of the European Parliament, Rule 130, 138 or 144 by parliamentary term).
 *
 * @param rule its number in the Rules of the question's term
 */
record Deadline(int days, int weeks, int rule) {

    private static final Map<String, Integer> RULES = Map.of("ep-8", 130, "ep-9", 138, "ep-10", 144);
    private static final String TYPES = "https://data.europarl.europa.eu/def/ep-document-types/";

    static Optional<Deadline> of(SortedGraph graph, Node question) {
        List<String> types = graph.objects(question, Terms.WORK_TYPE).stream()
                .map(Node::toString)
                .toList();
        Optional<Integer> rule = graph.text(question, Terms.PARLIAMENTARY_TERM)
                .map(term -> RULES.get(term.substring(term.lastIndexOf('/') + 1)));
        Optional<Integer> weeks = types.contains(TYPES + "QUESTION_WRITTEN_PRIORITY")
                ? Optional.of(3)
                : Optional.of(6).filter(six -> types.contains(TYPES + "QUESTION_WRITTEN"));
        return rule.flatMap(number -> weeks.map(count -> new Deadline(count * 7, count, number)));
    }
}
