package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The facets of all Works in memory, read once from each segment of the index and kept as long as that is open. */
final class FacetColumns {

    private final FacetValues values = new FacetValues();
    private final Map<IndexReader.CacheKey, FacetColumn> bySegment = new ConcurrentHashMap<>();

    FacetValues values() {
        return values;
    }

    FacetColumn of(LeafReader segment) {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        return bySegment.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(bySegment::remove);
            return read(segment);
        });
    }

    private FacetColumn read(LeafReader segment) {
        try {
            return FacetColumn.of(segment, values);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
