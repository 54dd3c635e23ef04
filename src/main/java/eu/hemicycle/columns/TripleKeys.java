package eu.hemicycle.columns;

import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;

/**
 * Distinct triples to be written as columns. Each term has a key, a number that is its own; the same term has the same key
 * wherever it stands. They are gone through several times and must not change in between.
 */
public interface TripleKeys {

    /** Takes one triple of a predicate. */
    @FunctionalInterface
    interface Pairs {
        void accept(long subject, long object);
    }

    /** Every predicate once, in any order. */
    void predicates(LongConsumer each);

    /** Every triple of a predicate once, in any order. */
    void forEach(long predicate, Pairs each);

    /** The term of a key. */
    Node term(long key);
}
