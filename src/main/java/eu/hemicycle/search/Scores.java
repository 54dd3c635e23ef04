package eu.hemicycle.search;

/**
 * Scores of the Works of a segment, out of several fields: of each Work the best one, and the sum of the others. No step
 * depends on a score, for a processor that guesses wrong loses more than it adds up.
 */
final class Scores {

    /** Bits of numbers, which are in order as the numbers are, for none is less than 0. */
    private final int[] best;

    private final float[] others;

    Scores(int works) {
        this.best = new int[works];
        this.others = new float[works];
    }

    void add(int work, float score) {
        int known = best[work];
        int more = Float.floatToRawIntBits(score);
        best[work] = Math.max(known, more);
        others[work] += Float.intBitsToFloat(Math.min(known, more));
    }

    /** @param part of the others that is added to the best one */
    float[] combined(float part) {
        float[] combined = new float[best.length];
        for (int work = 0; work < combined.length; work++) {
            combined[work] = (float) (Float.intBitsToFloat(best[work]) + (double) others[work] * part);
        }
        return combined;
    }
}
