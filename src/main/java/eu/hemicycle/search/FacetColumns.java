package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** The facets of all Works in memory, read once from each segment of the index and kept as long as that is open. */
final class FacetColumns {

    private final FacetValues values = new FacetValues();
    private final CommonWords words = new CommonWords();
    private final Map<IndexReader.CacheKey, FacetColumn> bySegment = new ConcurrentHashMap<>();

    CommonWords words() {
        return words;
    }

    FacetValues values() {
        return values;
    }

    /** The norms of a field by Work (see {@link org.apache.lucene.search.similarities.Similarity}); 1 where there is none. */
    byte[] norms(LeafReader segment, String field) {
        return of(segment).norms(field, () -> read(segment, field));
    }

    private byte[] read(LeafReader segment, String field) {
        try {
            FacetColumn column = of(segment);
            byte[] norms = new byte[column.size()];
            Arrays.fill(norms, (byte) 1);
            NumericDocValues known = segment.getNormValues(field);
            for (int work = 0; known != null && work < norms.length; work++) {
                if (known.advanceExact(column.place(work))) {
                    norms[work] = (byte) known.longValue();
                }
            }
            return norms;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
