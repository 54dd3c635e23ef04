package eu.hemicycle.log;

import java.util.Iterator;

/**
 * Entries in the order of their numbers, read as they are asked for; {@link #next} may throw {@link LogException}.
 *
 * @param <E> as whole {@link Entry}, or as {@link EntryHead}
 */
public interface Entries<E> extends Iterator<E>, AutoCloseable {

    @Override
    void close();
}
