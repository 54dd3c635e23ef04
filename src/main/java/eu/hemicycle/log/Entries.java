package eu.hemicycle.log;

import java.util.Iterator;

/** Entries in the order of their numbers, read as they are asked for; {@link #next} may throw {@link LogException}. */
public interface Entries extends Iterator<Entry>, AutoCloseable {

    @Override
    void close();
}
