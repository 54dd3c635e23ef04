package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Tallies by version. Segments of the index never change, so that of a new version only the segments are counted that a
 * change has made or taken Works from; the sums of the others are kept.
 */
public final class Tallies {

    private final Map<IndexReader.CacheKey, Tally> bySegment = new ConcurrentHashMap<>();

    /** The tally of a version. */
    public Tally of(IndexReading reading) {
        try {
            List<Tally> tallies = new ArrayList<>();
            for (LeafReaderContext leaf : reading.reader().leaves()) {
                tallies.add(of(leaf.reader(), reading.columns()));
            }
            return Tally.sum(tallies);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Tally of(LeafReader segment, FacetColumns columns) throws IOException {
        IndexReader.CacheHelper cache = segment.getReaderCacheHelper();
        Tally known = bySegment.get(cache.getKey());
        if (known != null) {
            return known;
        }
        Tally counted = SegmentTally.of(segment, columns);
        if (bySegment.put(cache.getKey(), counted) == null) {
            cache.addClosedListener(bySegment::remove);
        }
        return counted;
    }
}
