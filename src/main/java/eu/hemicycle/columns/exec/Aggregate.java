package eu.hemicycle.columns.exec;

/** What is worked out over the rows of each group (SPARQL 1.1 section 11). */
interface Aggregate {

    /**
     * Takes rows.
     *
     * @param groups the group of each row
     * @param count how many groups there are so far
     */
    void add(Batch batch, int[] groups, int count);

    /** The id of the result for a group; 0 if it is an error. */
    int result(int group);
}
