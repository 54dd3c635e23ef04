package eu.hemicycle.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * How well all Works of one version of the index match a query: a number for each, segment by segment, in the order of {@link
 * FacetColumn}. Works that do not match have 0; all others have more.
 */
final class WorkScores {

    private final float[][] segments;
    private final WorkSet works;

    private WorkScores(float[][] segments, WorkSet works) {
        this.segments = segments;
        this.works = works;
    }

    /** The scores that Lucene gives, sums of more than two of them but for rounding. */
    static WorkScores of(Query query, IndexSearcher searcher, FacetColumns columns) throws IOException {
        Scoring scoring = new Scorings(searcher, columns).of(query, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        float[][] segments = new float[leaves.size()][];
        FixedBitSet[] found = new FixedBitSet[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            segments[leaf.ord] = scoring.of(leaf);
            found[leaf.ord] = found(segments[leaf.ord], leaf.reader().getLiveDocs(), columns.of(leaf.reader()));
        }
        return new WorkScores(segments, new WorkSet(found));
    }

    /** Without a branch for each: the bits of a positive number are a positive number, those of 0 are 0. */
    private static FixedBitSet found(float[] scores, @Nullable Bits live, FacetColumn column) {
        long[] words = new long[FixedBitSet.bits2words(scores.length)];
        for (int word = 0; word < words.length; word++) {
            long bits = 0;
            int end = Math.min(scores.length, (word + 1) << 6);
            for (int work = word << 6; work < end; work++) {
                bits |= (long) (-Float.floatToRawIntBits(scores[work]) >>> 31) << work;
            }
            words[word] = bits;
        }
        FixedBitSet found = new FixedBitSet(words, scores.length);
        if (live != null) {
            column.keepLive(found, live);
        }
        return found;
    }

    /** Scores by Work; those of deleted Works mean nothing. */
    float[] segment(int ord) {
        return segments[ord];
    }

    /** Those that match. */
    WorkSet works() {
        return works;
    }
}
