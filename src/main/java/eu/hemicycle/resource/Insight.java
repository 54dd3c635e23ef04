package eu.hemicycle.resource;

import eu.hemicycle.search.Facet;
import eu.hemicycle.search.WorkList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What the documents that name a thing have in common, counted by the index.
 *
 * @param years every year from the first to the last
 * @param groups none of them empty
 */
record Insight(List<Bar> years, List<Group> groups) {

    /** The documents of a year, with the place of its bar in a drawing {@link #HEIGHT} high. */
    record Bar(int year, int works, int x, int y, int height) {}

    /** A value with how many documents have it. */
    record Counted(Value value, int works) {}

    /** The values that most documents have; {@code key} is the name of the facet. */
    record Group(String key, List<Counted> values) {}

    static final Insight NONE = new Insight(List.of(), List.of());
    static final int HEIGHT = 80;
    static final int STEP = 14;

    private static final int MOST_YEARS = 80;
    private static final int MOST_VALUES = 6;
    private static final Set<Kind> COUNTED = EnumSet.of(Kind.BODY, Kind.ACT, Kind.PERSON, Kind.TOPIC, Kind.CONCEPT);
    private static final List<Facet> TOGETHER = List.of(Facet.BODY, Facet.ACT, Facet.TOPIC, Facet.PERSON);
    private static final List<Facet> PEOPLE = List.of(Facet.ASKED_BY, Facet.GROUP, Facet.COUNTRY, Facet.ANSWERED_BY);

    /** What is counted for a page of this kind. */
    static Map<Facet, Integer> wanted(Kind kind) {
        Map<Facet, Integer> wanted = new EnumMap<>(Facet.class);
        if (!COUNTED.contains(kind)) {
            return wanted;
        }
        wanted.put(Facet.YEAR, MOST_YEARS);
        TOGETHER.forEach(facet -> wanted.put(facet, MOST_VALUES + 1));
        PEOPLE.forEach(facet -> wanted.put(facet, MOST_VALUES + 1));
        return wanted;
    }

    /** The things that it shows, for their names to be looked up. */
    static List<Node> named(Map<Facet, WorkList.Counts> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Facet.YEAR)
                .flatMap(entry -> entry.getValue().values().stream())
                .map(WorkList.Count::value)
                .filter(Iris::isAbsolute)
                .map(NodeFactory::createURI)
                .toList();
    }

    /** @param self the thing of the page, which every document has in common */
    static Insight of(Map<Facet, WorkList.Counts> counts, Names names, String self) {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : List.of(
                Facet.BODY,
                Facet.ACT,
                Facet.TOPIC,
                Facet.PERSON,
                Facet.ASKED_BY,
                Facet.GROUP,
                Facet.COUNTRY,
                Facet.ANSWERED_BY)) {
            List<Counted> values = Optional.ofNullable(counts.get(facet)).stream()
                    .flatMap(found -> found.values().stream())
                    .filter(count -> !count.value().equals(self))
                    .limit(MOST_VALUES)
                    .map(count -> new Counted(value(count.value(), names), count.works()))
                    .toList();
            if (!values.isEmpty()) {
                groups.add(new Group(facet.dimension(), values));
            }
        }
        return new Insight(bars(counts.getOrDefault(Facet.YEAR, new WorkList.Counts(0, List.of()))), groups);
    }

    private static Value value(String text, Names names) {
        return Iris.isAbsolute(text) ? Value.of(names.ref(NodeFactory.createURI(text))) : Value.of(Words.plain(text));
    }

    private static List<Bar> bars(WorkList.Counts years) {
        TreeMap<Integer, Integer> byYear = new TreeMap<>();
        years.values().stream()
                .filter(count -> count.value().matches("[12][0-9]{3}"))
                .forEach(count -> byYear.put(Integer.parseInt(count.value()), count.works()));
        if (byYear.isEmpty()) {
            return List.of();
        }
        int most = byYear.values().stream().mapToInt(works -> works).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int year = byYear.firstKey(); year <= byYear.lastKey() && bars.size() < MOST_YEARS; year++) {
            int works = byYear.getOrDefault(year, 0);
            int height = works == 0 ? 0 : Math.max(2, works * HEIGHT / most);
            bars.add(new Bar(year, works, bars.size() * STEP, HEIGHT - height, height));
        }
        return bars;
    }

    /** Of the drawing. */
    public int width() {
        return Math.max(years.size(), 12) * STEP;
    }

    public int most() {
        return years.stream().mapToInt(Bar::works).max().orElse(0);
    }
}
