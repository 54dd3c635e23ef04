package eu.hemicycle.explore;

import eu.hemicycle.search.Facet;
import eu.hemicycle.search.WorkList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a thing or document appears with, a bounded number of each kind, the most frequent first.
 *
 * @param centre its IRI
 * @param documents how many questions and answers lead to it; of a document itself, 0
 * @param groups by facet, none of them empty
 * @param newest documents that lead to it, the newest first
 */
record Surroundings(String centre, int documents, Map<Facet, List<WorkList.Count>> groups, List<String> newest) {

    /** How many of which kind are shown: sixty at most with the documents. */
    private static final Map<Facet, Integer> SHOWN = shown();

    private static final int MOST_DOCUMENTS = 10;

    private static Map<Facet, Integer> shown() {
        Map<Facet, Integer> shown = new LinkedHashMap<>();
        shown.put(Facet.BODY, 12);
        shown.put(Facet.ACT, 10);
        shown.put(Facet.TOPIC, 10);
        shown.put(Facet.PERSON, 4);
        shown.put(Facet.ASKED_BY, 8);
        shown.put(Facet.ANSWERED_BY, 5);
        return shown;
    }

    static Surroundings of(String iri, WorkList list) {
        Map<Facet, Integer> oneMore = new LinkedHashMap<>();
        SHOWN.forEach((facet, most) -> oneMore.put(facet, most + 1));
        WorkList.Page itself = list.only(iri, oneMore);
        WorkList.Page leading = list.leadingTo(iri, "", MOST_DOCUMENTS, itself.total() > 0 ? Map.of() : oneMore);
        Map<Facet, WorkList.Counts> counts = itself.total() > 0 ? itself.counts() : leading.counts();
        Map<Facet, List<WorkList.Count>> groups = new LinkedHashMap<>();
        SHOWN.forEach((facet, most) -> {
            List<WorkList.Count> others = others(counts.get(facet), iri, most);
            if (!others.isEmpty()) {
                groups.put(facet, others);
            }
        });
        return new Surroundings(iri, itself.total() > 0 ? 0 : leading.total(), groups, leading.works());
    }

    private static List<WorkList.Count> others(
            WorkList.@org.jspecify.annotations.Nullable Counts counts, String iri, int most) {
        return counts == null
                ? List.of()
                : counts.values().stream()
                        .filter(count -> !count.value().equals(iri))
                        .limit(most)
                        .toList();
    }

    boolean isEmpty() {
        return groups.isEmpty() && newest.isEmpty();
    }

    /** Every IRI in it, the centre first. */
    List<String> things() {
        List<String> things = new ArrayList<>(List.of(centre));
        Stream.concat(groups.values().stream().flatMap(List::stream).map(WorkList.Count::value), newest.stream())
                .distinct()
                .forEach(things::add);
        return things;
    }
}
