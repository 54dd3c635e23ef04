package eu.hemicycle.store;

/**
 * A view that is made from the quads and kept in step with them. Written to by one thread at a time: {@link #note} for
 * each batch of changes, {@link #update}, whose result shows the new version to those who ask for it, then {@link #commit};
 * {@link #rollback} at any time. Failures are {@link UnusableView}.
 *
 * @param <R> what readers get of it
 */
public interface DerivedView<R extends Reading> extends AutoCloseable {

    /** The number of the version that was committed last; -1 if none was. */
    long applied();

    /** Notes what changed; the data may go on to change. */
    void note(Batch batch);

    /**
     * Takes in what was noted. Nothing is durable yet, and the version shown before stays as it is.
     *
     * @param data after all changes; its patches are not looked at
     * @return the version after the changes, entered once for the caller
     */
    R update(Batch data);

    /** As {@link #update}, for all documents of the dataset: what the view held before, and what was noted, is forgotten. */
    R rebuild(Batch everything);

    /** Makes the last update durable, with its number in the same commit. */
    void commit(long number);

    /** Forgets what was noted and updated since the last commit. */
    void rollback();

    /** Closes the files; what was not committed is forgotten. */
    @Override
    void close();
}
