package eu.hemicycle.search;

/** Scores of the Works of a segment, out of several fields: of each Work the best one, and the sum of the others. */
final class Scores {

    private final float[] best;
    private final float[] others;

    Scores(int works) {
        this.best = new float[works];
        this.others = new float[works];
    }

    void add(int work, float score) {
        float known = best[work];
        if (known == 0) {
            best[work] = score;
        } else {
            others[work] += Math.min(known, score);
            best[work] = Math.max(known, score);
        }
    }

    /** @param part of the others that is added to the best one */
    float[] combined(float part) {
        for (int work = 0; work < best.length; work++) {
            if (others[work] > 0) {
                best[work] = (float) (best[work] + (double) others[work] * part);
            }
        }
        return best;
    }
}
