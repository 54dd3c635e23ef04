package eu.hemicycle.columns.exec;

/** Whether a row passes a filter: its expression is true, neither false nor an error (SPARQL 1.1 section 17.2). */
interface Test {

    boolean passes(Batch batch, int row);

    /** Which of our own ways is taken, or ARQ's expression. */
    String describe();
}
