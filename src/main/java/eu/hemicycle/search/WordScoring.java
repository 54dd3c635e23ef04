package eu.hemicycle.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the Works that have a word in one of some fields at least: the best score, and a part of the others. The scores of
 * common words are kept for the version of the index, on the whole of which they depend.
 */
final class WordScoring implements Scoring {

    /** Words are common if at least one of so many Works is looked at. */
    private static final int COMMON = 16;

    private final DisjunctionMaxQuery word;
    private final float boost;
    private final IndexReader.CacheKey version;
    private final Scorings scorings;
    private final FacetColumns columns;
    private @Nullable List<FieldScoring> fields;

    WordScoring(
            DisjunctionMaxQuery word,
            float boost,
            IndexReader.CacheKey version,
            Scorings scorings,
            FacetColumns columns) {
        this.word = word;
        this.boost = boost;
        this.version = version;
        this.scorings = scorings;
        this.columns = columns;
    }

    @Override
    public float[] of(LeafReaderContext leaf) throws IOException {
        CommonWords.Weighed asked = new CommonWords.Weighed(version, leaf.ord, word, boost);
        Optional<float[]> known = columns.words().scores(asked);
        return known.isPresent() ? known.get() : weigh(leaf, asked);
    }

    private float[] weigh(LeafReaderContext leaf, CommonWords.Weighed asked) throws IOException {
        if (fields == null) {
            fields = scorings.fields(word, boost);
        }
        int size = columns.of(leaf.reader()).size();
        Scores scores = new Scores(size);
        int looked = 0;
        for (FieldScoring field : fields) {
            looked += field.addTo(scores, leaf);
        }
        float[] combined = scores.combined(word.getTieBreakerMultiplier());
        if ((long) looked * COMMON >= size) {
            columns.words().keep(asked, combined);
        }
        return combined;
    }
}
