package eu.hemicycle.resource;

import eu.hemicycle.search.IndexReading;

/** Where lists and counts come from. */
@FunctionalInterface
public interface Index {

    /** The index at the version that the read transaction of the calling thread sees. */
    IndexReading current();
}
