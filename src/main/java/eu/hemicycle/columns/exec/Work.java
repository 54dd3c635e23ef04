package eu.hemicycle.columns.exec;

/** What a query may do; both methods throw when it must end. Not for several threads. */
public interface Work {

    /** So many rows were made, or looked at, since the last call; called at least once for a batch. */
    void made(int rows);

    /** So many rows more are kept on the way to the answer. */
    void keep(int rows);
}
