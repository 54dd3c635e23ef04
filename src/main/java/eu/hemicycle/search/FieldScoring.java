package eu.hemicycle.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Weighs the Works that have one thing in one field. */
sealed interface FieldScoring extends Scoring permits TermScoring, OtherScoring {

    /**
     * Adds the scores of a segment.
     *
     * @return how many Works were looked at
     */
    int addTo(Scores scores, LeafReaderContext leaf) throws IOException;

    FacetColumns columns();

    @Override
    default float[] of(LeafReaderContext leaf) throws IOException {
        Scores scores = new Scores(columns().of(leaf.reader()).size());
        addTo(scores, leaf);
        return scores.combined(0);
    }
}
