package eu.hemicycle.columns;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;

/**
 * Terms that came after a dictionary was written: their ids are -1, -2 and so on. They are added by one thread at a time, and
 * never go; who holds an older version knows how many were there and looks at no others.
 */
final class NewTerms {

    private final Map<Node, Integer> ids = new ConcurrentHashMap<>();
    private volatile Node[] terms = new Node[16];
    private volatile int count;

    int count() {
        return count;
    }

    /** The id of a term; 0 if it is not here. */
    int id(Node term) {
        return ids.getOrDefault(term, 0);
    }

    Node term(int id) {
        return terms[-id - 1];
    }

    /** The id of a term, which is added if it is new. */
    int add(Node term) {
        int known = id(term);
        if (known != 0) {
            return known;
        }
        int next = count + 1;
        if (next > terms.length) {
            terms = Arrays.copyOf(terms, 2 * next);
        }
        terms[next - 1] = term;
        ids.put(term, -next);
        count = next;
        return -next;
    }
}
