package eu.hemicycle.fragments;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;

/**
 * One page of the triples of a pattern.
 *
 * @param page its absolute address, as it was asked for
 * @param after where the next page begins
 */
record Fragment(Pattern pattern, List<Triple> triples, Count count, String page, Optional<String> after) {

    /** Where fragments are found. */
    static final String PATH = "/fragments";

    /** Triples on a page. */
    static final int SIZE = 100;

    /**
     * How many triples match.
     *
     * @param exact whether they were counted in this very version
     */
    record Count(long triples, boolean exact) {}

    Fragment {
        triples = List.copyOf(triples);
    }

    /** The local address of the next page. */
    public Optional<String> next() {
        String first = pattern.href();
        return after.map(place -> first + (first.contains("?") ? "&" : "?") + "after=" + place);
    }
}
