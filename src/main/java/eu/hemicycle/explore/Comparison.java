package eu.hemicycle.explore;

import eu.hemicycle.search.Facet;
import eu.hemicycle.search.WorkList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two things side by side, and what leads from one to the other.
 *
 * @param a how many documents lead to the first thing
 * @param b likewise to the second
 * @param both how many lead to both
 * @param years from the first to the last in which either is there
 * @param groups by facet: what the two appear with, the most frequent first
 * @param common the newest documents that lead to both
 * @param bridges what appears with both, the strongest first: the way from one to the other is a document, one of these,
 *     and another document
 */
record Comparison(
        int a,
        int b,
        int both,
        List<Year> years,
        Map<Facet, List<Pair>> groups,
        List<String> common,
        List<Pair> bridges) {

    /** Documents of a year that lead to each thing. */
    record Year(int year, int a, int b) {}

    /** A third thing, with how many documents that lead to each of the two also lead to it. */
    record Pair(String iri, int a, int b) {

        int weaker() {
            return Math.min(a, b);
        }
    }

    private static final List<Facet> GROUPS =
            List.of(Facet.BODY, Facet.ACT, Facet.TOPIC, Facet.ASKED_BY, Facet.ANSWERED_BY);
    private static final int MOST_YEARS = 80;
    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_SHOWN = 10;
    private static final int MOST_BRIDGES = 5;

    static Comparison of(String one, String other, WorkList list) {
        Map<Facet, Integer> most = new LinkedHashMap<>();
        GROUPS.forEach(facet -> most.put(facet, MOST_COUNTED));
        most.put(Facet.YEAR, MOST_YEARS);
        WorkList.Page a = list.leadingTo(one, "", 1, most);
        WorkList.Page b = list.leadingTo(other, "", 1, most);
        WorkList.Page both = list.leadingToAll(List.of(one, other), MOST_SHOWN, Map.of());
        Map<Facet, List<Pair>> all = new LinkedHashMap<>();
        GROUPS.forEach(
                facet -> all.put(facet, pairs(a.counts().get(facet), b.counts().get(facet), Set.of(one, other))));
        Map<Facet, List<Pair>> groups = new LinkedHashMap<>();
        all.forEach((facet, pairs) -> {
            if (!pairs.isEmpty()) {
                groups.put(facet, pairs.stream().limit(MOST_SHOWN).toList());
            }
        });
        List<Pair> bridges = all.values().stream()
                .flatMap(List::stream)
                .filter(pair -> pair.weaker() > 0)
                .sorted(Comparator.comparingInt(Pair::weaker).reversed().thenComparing(Pair::iri))
                .limit(MOST_BRIDGES)
                .toList();
        return new Comparison(a.total(), b.total(), both.total(), years(a, b), groups, both.works(), bridges);
    }

    private static List<Pair> pairs(WorkList.@Nullable Counts a, WorkList.@Nullable Counts b, Set<String> without) {
        Map<String, Integer> ofA = byValue(a);
        Map<String, Integer> ofB = byValue(b);
        Set<String> all = new LinkedHashSet<>(ofA.keySet());
        all.addAll(ofB.keySet());
        all.removeAll(without);
        return all.stream()
                .map(iri -> new Pair(iri, ofA.getOrDefault(iri, 0), ofB.getOrDefault(iri, 0)))
                .sorted(Comparator.comparingInt((Pair pair) -> pair.a() + pair.b())
                        .reversed()
                        .thenComparing(Pair::iri))
                .toList();
    }

    private static Map<String, Integer> byValue(WorkList.@Nullable Counts counts) {
        Map<String, Integer> byValue = new LinkedHashMap<>();
        if (counts != null) {
            counts.values().forEach(count -> byValue.put(count.value(), count.works()));
        }
        return byValue;
    }

    private static List<Year> years(WorkList.Page a, WorkList.Page b) {
        Map<String, Integer> ofA = byValue(a.counts().get(Facet.YEAR));
        Map<String, Integer> ofB = byValue(b.counts().get(Facet.YEAR));
        TreeMap<Integer, Year> known = new TreeMap<>();
        Stream.concat(ofA.keySet().stream(), ofB.keySet().stream())
                .filter(year -> year.matches("[12][0-9]{3}"))
                .forEach(year -> known.put(
                        Integer.valueOf(year),
                        new Year(Integer.parseInt(year), ofA.getOrDefault(year, 0), ofB.getOrDefault(year, 0))));
        List<Year> years = new ArrayList<>();
        if (!known.isEmpty()) {
            for (int year = Math.max(known.firstKey(), known.lastKey() - MOST_YEARS); year <= known.lastKey(); year++) {
                int empty = year;
                years.add(Optional.ofNullable(known.get(year)).orElseGet(() -> new Year(empty, 0, 0)));
            }
        }
        return years;
    }
}
