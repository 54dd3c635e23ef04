package eu.hemicycle.sparql;

import eu.hemicycle.search.IndexReading;

/** Where {@code text:query} looks. */
@FunctionalInterface
public interface SearchedIndex {

    /** The index at the version that the read transaction of the calling thread sees. */
    IndexReading current();
}
