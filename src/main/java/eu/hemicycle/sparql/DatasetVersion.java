package eu.hemicycle.sparql;

/** Names the version of the data that an answer was made from, for the {@code Hemicycle-Version} header. */
@FunctionalInterface
public interface DatasetVersion {

    /**
     * The number of the data now visible. For an answer made from data it is asked on the thread, and inside the read
     * transaction, that made the answer, so that an implementation can read it from the same snapshot; for errors and
     * descriptions it is asked outside any transaction.
     */
    long number();
}
