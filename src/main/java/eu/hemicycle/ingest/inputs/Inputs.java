package eu.hemicycle.ingest.inputs;

import java.util.Iterator;

/** Inputs in a fixed order, each fetched when its turn comes; one at a time is held. */
public interface Inputs extends Iterator<Offered>, AutoCloseable {

    /** How many have yet to come, as far as can be told without opening them. */
    long expected();

    @Override
    void close();
}
