package eu.hemicycle.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/** Weighs all Works of a segment at once: by word, which costs far less for common words than Work by Work. */
sealed interface Scoring permits Scoring.All, Scoring.Any, WordScoring, FieldScoring {

    /** By Work, deleted ones too; 0 for those that do not match. The array is not to be changed. */
    float[] of(LeafReaderContext leaf) throws IOException;

    /** Those that all of some match, and none of others: the sum. */
    record All(List<Scoring> wanted, List<Scoring> unwanted) implements Scoring {

        @Override
        public float[] of(LeafReaderContext leaf) throws IOException {
            float[] sums = wanted.get(0).of(leaf).clone();
            for (Scoring next : wanted.subList(1, wanted.size())) {
                float[] more = next.of(leaf);
                for (int work = 0; work < sums.length; work++) {
                    sums[work] = both(sums[work], more[work]);
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

        /** Without a branch: the sum of two numbers, or 0 if one of them is 0; the sign of -bits is set for all others. */
        private static float both(float one, float other) {
            int known = -Float.floatToRawIntBits(one) & -Float.floatToRawIntBits(other);
            return Float.intBitsToFloat(Float.floatToRawIntBits(one + other) & known >> 31);
        }
    }

    /** Those that one of some matches at least: the sum. */
    record Any(List<Scoring> wanted) implements Scoring {

        @Override
        public float[] of(LeafReaderContext leaf) throws IOException {
            float[] sums = wanted.get(0).of(leaf).clone();
            for (Scoring next : wanted.subList(1, wanted.size())) {
                float[] more = next.of(leaf);
                for (int work = 0; work < sums.length; work++) {
                    sums[work] += more[work];
                }
            }
            return sums;
        }
    }
}
