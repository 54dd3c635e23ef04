package eu.hemicycle.columns;

import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;

/**
 * Quads of named graphs, to be written as columns. Each term has a key, a number that is its own; the same term has the same
 * key wherever it stands. They are gone through several times and must not change in between.
 */
public interface QuadKeys {

    /** Takes one quad of a predicate. */
    @FunctionalInterface
    interface Quads {
        void accept(long subject, long object, long graph);
    }

    /** Every predicate once, in any order. */
    void predicates(LongConsumer each);

    /** Every quad of a predicate once, in any order. */
    void forEach(long predicate, Quads each);

    /** The term of a key. */
    Node term(long key);
}
