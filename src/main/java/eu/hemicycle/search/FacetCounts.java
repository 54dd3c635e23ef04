package eu.hemicycle.search;

import eu.hemicycle.search.WorkList.Count;
import eu.hemicycle.search.WorkList.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;

/** How many of some Works have each value of each facet. */
final class FacetCounts {

    private static final Comparator<Count> FEWEST =
            Comparator.comparingInt(Count::works).thenComparing(Count::value, Comparator.reverseOrder());

    private final FacetValues values;
    private final int[] counts;

    private FacetCounts(FacetValues values, int[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /** @param facets those that are counted; the counts of others mean nothing */
    static FacetCounts of(WorkSet works, IndexReading reading, Set<Facet> facets) {
        FacetColumns columns = reading.columns();
        List<LeafReaderContext> leaves = reading.reader().leaves();
        // the segments first: reading one may make new values known
        List<FacetColumn> segments =
                leaves.stream().map(leaf -> columns.of(leaf.reader())).toList();
        FacetValues.Known known = columns.values().known();
        boolean[] wanted = new boolean[known.size()];
        for (int number = 0; number < wanted.length; number++) {
            wanted[number] = facets.contains(known.values()[number].facet());
        }
        int[] counts = new int[known.size()];
        for (LeafReaderContext leaf : leaves) {
            segments.get(leaf.ord).count(works.segment(leaf.ord), wanted, counts);
        }
        return new FacetCounts(columns.values(), counts);
    }

    /**
     * The values that most Works have; of those that as many have, the first in the alphabet.
     *
     * @param most how many values of which facets
     */
    Map<Facet, Counts> most(Map<Facet, Integer> most) {
        Map<Facet, PriorityQueue<Count>> best = new EnumMap<>(Facet.class);
        most.keySet().forEach(facet -> best.put(facet, new PriorityQueue<>(FEWEST)));
        int[] distinct = new int[Facet.values().length];
        FacetValues.Value[] known = values.known().values();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                FacetValues.Value value = known[number];
                distinct[value.facet().ordinal()]++;
                PriorityQueue<Count> queue = best.get(value.facet());
                if (queue != null) {
                    offer(queue, most.get(value.facet()), value.text(), counts[number]);
                }
            }
        }
        Map<Facet, Counts> found = new EnumMap<>(Facet.class);
        best.forEach((facet, queue) -> found.put(facet, new Counts(distinct[facet.ordinal()], sorted(queue))));
        return found;
    }

    private static void offer(PriorityQueue<Count> queue, int most, String value, int works) {
        Count fewest = queue.peek();
        if (fewest != null && queue.size() >= most && works < fewest.works()) {
            return;
        }
        queue.add(new Count(value, works));
        if (queue.size() > most) {
            queue.remove();
        }
    }

    private static List<Count> sorted(PriorityQueue<Count> queue) {
        List<Count> sorted = new ArrayList<>(queue);
        sorted.sort(FEWEST.reversed());
        return sorted;
    }

    /** The counts with those of more values behind them. */
    Counts with(Counts counts, Facet facet, Set<String> more) {
        List<Count> all = new ArrayList<>(counts.values());
        for (String value : more) {
            if (all.stream().noneMatch(count -> count.value().equals(value))) {
                all.add(new Count(value, of(facet, value)));
            }
        }
        return new Counts(counts.distinct(), all);
    }

    private int of(Facet facet, String value) {
        return values.number(facet, value)
                .filter(number -> number < counts.length)
                .map(number -> counts[number])
                .orElse(0);
    }
}
