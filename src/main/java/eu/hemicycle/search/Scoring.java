package eu.hemicycle.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** Weighs all Works of a segment at once: by word, which costs far less for common words than Work by Work. */
sealed interface Scoring permits Scoring.All, Scoring.Any, Scoring.Best, FieldScoring {

    /** By Work, deleted ones too; 0 for those that do not match. The array is the caller's. */
    float[] of(LeafReaderContext leaf) throws IOException;

    /** Those that all of some match, and none of others: the sum. */
    record All(List<Scoring> wanted, List<Scoring> unwanted) implements Scoring {

        @Override
        public float[] of(LeafReaderContext leaf) throws IOException {
            float[] sums = wanted.get(0).of(leaf);
            for (Scoring next : wanted.subList(1, wanted.size())) {
                float[] more = next.of(leaf);
                for (int work = 0; work < sums.length; work++) {
                    sums[work] = sums[work] > 0 && more[work] > 0 ? sums[work] + more[work] : 0;
                }
            }
            for (Scoring none : unwanted) {
                float[] scores = none.of(leaf);
                for (int work = 0; work < sums.length; work++) {
                    sums[work] = scores[work] > 0 ? 0 : sums[work];
                }
            }
            return sums;
        }
    }

    /** Those that one of some matches at least: the sum. */
    record Any(List<Scoring> wanted) implements Scoring {

        @Override
        public float[] of(LeafReaderContext leaf) throws IOException {
            float[] sums = wanted.get(0).of(leaf);
            for (Scoring next : wanted.subList(1, wanted.size())) {
                float[] more = next.of(leaf);
                for (int work = 0; work < sums.length; work++) {
                    sums[work] += more[work];
                }
            }
            return sums;
        }
    }

    /** Those that have a word in one of some fields at least: the best score, and a part of the others. */
    record Best(List<FieldScoring> fields, float part, FacetColumns columns) implements Scoring {

        @Override
        public float[] of(LeafReaderContext leaf) throws IOException {
            Scores scores = new Scores(columns.of(leaf.reader()).size());
            for (FieldScoring field : fields) {
                field.addTo(scores, leaf);
            }
            return scores.combined(part);
        }
    }
}
