package eu.hemicycle.fragments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.hemicycle.fragments.Fragment.Count;
import eu.hemicycle.sparql.DatasetStatistics;
import eu.hemicycle.store.Snapshot;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Counts the triples of patterns: in the index up to a bound, each pattern once in a version. What is more is told as the
 * VoID statistics last counted it, of the pattern's predicate or of all; for a pattern with more than a predicate that is an
 * upper bound.
 */
final class Counts {

    /** Entries of the index that one count may look at: a third of a second. */
    static final long MOST = 1_000_000;

    private static final int KEPT = 10_000;
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final Node TRIPLES = NodeFactory.createURI(VOID + "triples");
    private static final Node PROPERTY = NodeFactory.createURI(VOID + "property");

    private final Optional<DatasetStatistics> statistics;
    private final long most;
    private final Cache<Key, Count> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(long version, Pattern pattern) {}

    /** @param most entries that one count may look at */
    Counts(Optional<DatasetStatistics> statistics, long most) {
        this.statistics = statistics;
        this.most = most;
    }

    Count of(Pattern pattern, Snapshot snapshot) {
        Key key = new Key(snapshot.version(), pattern);
        Count known = kept.getIfPresent(key);
        if (known == null) {
            known = count(pattern, snapshot);
            kept.put(key, known);
        }
        return known;
    }

    private Count count(Pattern pattern, Snapshot snapshot) {
        OptionalLong counted = snapshot.triples().count(pattern.subject(), pattern.predicate(), pattern.object(), most);
        return counted.isPresent()
                ? new Count(counted.getAsLong(), true)
                : new Count(Math.max(most, told(pattern)), false);
    }

    private long told(Pattern pattern) {
        return statistics.map(all -> told(pattern, all)).orElse(0L);
    }

    private static long told(Pattern pattern, DatasetStatistics statistics) {
        Collection<Triple> all = statistics.now();
        Node counted = pattern.predicate().isConcrete()
                ? all.stream()
                        .filter(triple -> triple.getPredicate().equals(PROPERTY)
                                && triple.getObject().equals(pattern.predicate()))
                        .map(Triple::getSubject)
                        .findFirst()
                        .orElse(statistics.dataset())
                : statistics.dataset();
        return all.stream()
                .filter(triple -> triple.getSubject().equals(counted)
                        && triple.getPredicate().equals(TRIPLES))
                .mapToLong(triple -> ((Number) triple.getObject().getLiteralValue()).longValue())
                .max()
                .orElse(0);
    }
}
