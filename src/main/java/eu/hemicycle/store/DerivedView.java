package eu.hemicycle.store;

/**
 * A view that is made from the quads and kept in step with them. Written to by one thread at a time: first {@link
 * #update}, whose result shows the new version to those who ask for it, then {@link #commit} or {@link #rollback}.
 * Failures are {@link UnusableView}.
 *
 * @param <R> what readers get of it
 */
public interface DerivedView<R extends Reading> extends AutoCloseable {

    /** The number of the version that was committed last; -1 if none was. */
    long applied();

    /**
     * Takes in what changed. Nothing is durable yet, and the version shown before stays as it is.
     *
     * @return the version after the changes, entered once for the caller
     */
    R update(Batch batch);

    /** As {@link #update}, for all documents of the dataset: what the view held before is forgotten. */
    R rebuild(Batch everything);

    /** Makes the last update durable, with its number in the same commit. */
    void commit(long number);

    /** Forgets what was updated since the last commit. */
    void rollback();

    /** Closes the files; what was not committed is forgotten. */
    @Override
    void close();
}
