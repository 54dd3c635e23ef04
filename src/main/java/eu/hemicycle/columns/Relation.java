package eu.hemicycle.columns;

/**
 * The triples of one predicate in one direction: pairs of ids, the first of which is the key and the second the value. Each
 * pair is in it once. For any number of threads.
 */
public sealed interface Relation permits StoredRelation, ChangedRelation {

    int pairs();

    /** How many different keys there are. */
    int distinct();

    /** Takes a key. */
    @FunctionalInterface
    interface Keys {
        void accept(int key, int pairs);
    }

    /** Tells each key once, in any order, with the number of its pairs. */
    void forEachKey(Keys each);

    /** How many pairs a key has. */
    int count(int key);

    /** Whether there is a pair. */
    boolean has(int key, int value);

    /** A reader of pairs, before it is told of which. */
    Cursor cursor();
}
