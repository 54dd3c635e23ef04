package eu.hemicycle.resource;

import eu.hemicycle.search.Facet;
import eu.hemicycle.search.WorkList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** How much there is and what is newest; counted once for each version of the data. */
final class Overview {

    /** The figures of the home page; the lists hold the newest first. */
    record Figures(long version, long questions, long answers, long mentioned, long cited, List<Node> newest) {}

    private static final int MOST_NEWEST = 10;
    private static final Map<Facet, Integer> COUNTED =
            Map.of(Facet.STATE, 2, Facet.BODY, 1, Facet.PERSON, 1, Facet.ACT, 1);

    private final Index index;
    private final DataVersion version;
    private final AtomicReference<@Nullable Figures> last = new AtomicReference<>();

    Overview(Index index, DataVersion version) {
        this.index = index;
        this.version = version;
    }

    /** To be called inside a read of the store. */
    Figures figures() {
        long now = version.number();
        Figures known = last.get();
        if (known != null && known.version() == now) {
            return known;
        }
        Figures counted = count(now);
        last.set(counted);
        return counted;
    }

    private Figures count(long now) {
        WorkList.Page all = new WorkList(index.current()).all(MOST_NEWEST, COUNTED);
        long questions = counts(all, Facet.STATE).values().stream()
                .mapToLong(WorkList.Count::works)
                .sum();
        return new Figures(
                now,
                questions,
                all.total() - questions,
                counts(all, Facet.BODY).distinct() + counts(all, Facet.PERSON).distinct(),
                counts(all, Facet.ACT).distinct(),
                all.works().stream().map(NodeFactory::createURI).toList());
    }

    private static WorkList.Counts counts(WorkList.Page all, Facet facet) {
        return Optional.ofNullable(all.counts().get(facet)).orElseGet(() -> new WorkList.Counts(0, List.of()));
    }
}
