package eu.hemicycle.columns;

/** Goes through pairs of a {@link Relation}, in any order. For one thread. */
public interface Cursor {

    /** Begins with the pairs of a key. */
    void of(int key);

    /** Begins with all pairs. */
    void all();

    /**
     * Copies the values of the next pairs.
     *
     * @return how many; less than asked for only if no more follow
     */
    int values(int[] into, int from, int length);

    /** As {@link #values}, with the keys. */
    int pairs(int[] intoKeys, int[] intoValues, int from, int length);
}
