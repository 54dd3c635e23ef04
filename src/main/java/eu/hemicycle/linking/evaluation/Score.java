package eu.hemicycle.linking.evaluation;

/** Counts of one kind or rule. */
public final class Score {

    private int marked;
    private int found;
    private int right;
    private int exact;

    void marked() {
        marked++;
    }

    void wrong() {
        found++;
    }

    void right(boolean sameSpan) {
        found++;
        right++;
        exact += sameSpan ? 1 : 0;
    }

    void add(Score other) {
        marked += other.marked;
        found += other.found;
        right += other.right;
        exact += other.exact;
    }

    int markedCount() {
        return marked;
    }

    int foundCount() {
        return found;
    }

    int rightCount() {
        return right;
    }

    /** The share of right ones among the found; 1 if nothing was found. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** The share of found ones among the marked; 1 if nothing was marked. */
    public double recall() {
        return marked == 0 ? 1 : (double) right / marked;
    }

    /** The share of those with the very same span among the right ones. */
    double exactness() {
        return right == 0 ? 1 : (double) exact / right;
    }
}
