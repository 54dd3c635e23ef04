package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Dictionary;
import eu.hemicycle.columns.Generation;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one query: those of the generation by their ids, and others, which the query names or makes, by ids below
 * those, which are kept to the end and charged. Two terms are the same if their ids are. Not for several threads.
 */
final class Terms {

    private static final int CACHED = 1 << 12;

    private final Generation generation;
    private final Dictionary dictionary;
    private final int newTerms;
    private final UnaryOperator<Node> stored;
    private final Work work;
    private final Object2IntOpenHashMap<Node> ids = new Object2IntOpenHashMap<>();
    private final List<Node> made = new ArrayList<>();
    private final int[] valueIds = new int[CACHED];
    private final @Nullable NodeValue[] values = new NodeValue[CACHED];

    /** @param stored the form in which the data would hold a term */
    Terms(Generation generation, UnaryOperator<Node> stored, Work work) {
        this.generation = generation;
        this.dictionary = generation.dictionary();
        this.newTerms = generation.newTerms();
        this.stored = stored;
        this.work = work;
    }

    /**
     * The id of a term that a query names.
     *
     * @throws Unsupported if the data would hold it in another form, which only the store can tell
     */
    int constant(Node term) {
        if (!stored.apply(term).equals(term)) {
            throw new Unsupported("the constant " + term + ", which the store holds in another form");
        }
        return id(term);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** The id of a term; 0 for none. */
    int id(@Nullable Node term) {
        if (term == null) {
            return 0;
        }
        int known = ids.getInt(term);
        if (known != 0) {
            return known;
        }
        int id = generation.id(term);
        if (id == 0) {
            work.keep(1);
            made.add(term);
            id = -newTerms - made.size();
        }
        ids.put(term, id);
        return id;
    }

    /** The term of an id other than 0. */
    Node term(int id) {
        return id >= -newTerms ? generation.term(id) : made.get(-id - newTerms - 1);
    }

    /** The term of an id other than 0, as a value. */
    NodeValue value(int id) {
        int slot = (id * 0x9E3779B9) >>> 20;
        NodeValue known = values[slot];
        if (known != null && valueIds[slot] == id) {
            return known;
        }
        NodeValue value = NodeValue.makeNode(term(id));
        values[slot] = value;
        valueIds[slot] = id;
        return value;
    }

    /** As ORDER BY compares (SPARQL 1.1 section 15.1): what has no value comes first. */
    int compare(int one, int other) {
        if (one == other) {
            return 0;
        }
        if (one == 0 || other == 0) {
            return one == 0 ? -1 : 1;
        }
        if (one > 0 && other > 0) {
            int group = dictionary.groupOf(one);
            if (dictionary.groups().get(group).group().kind().isOrdered() && group == dictionary.groupOf(other)) {
                return Integer.compare(one, other);
            }
        }
        return NodeValue.compareAlways(value(one), value(other));
    }
}
