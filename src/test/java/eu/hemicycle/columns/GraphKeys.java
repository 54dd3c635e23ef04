package eu.hemicycle.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The triples of a graph in memory. */
public final class GraphKeys implements TripleKeys {

    private final Map<Node, Long> keys = new LinkedHashMap<>();
    private final List<Node> terms = new ArrayList<>();
    private final Map<Long, List<Triple>> byPredicate = new LinkedHashMap<>();

    public GraphKeys(Graph graph) {
        graph.find().forEach(triple -> byPredicate
                .computeIfAbsent(key(triple.getPredicate()), any -> new ArrayList<>())
                .add(triple));
        byPredicate.values().stream().flatMap(List::stream).forEach(triple -> {
            key(triple.getSubject());
            key(triple.getObject());
        });
    }

    private long key(Node term) {
        return keys.computeIfAbsent(term, added -> {
            terms.add(added);
            return (long) terms.size() - 1;
        });
    }

    @Override
    public void predicates(LongConsumer each) {
        byPredicate.keySet().forEach(each::accept);
    }

    @Override
    public void forEach(long predicate, Pairs each) {
        byPredicate.get(predicate).forEach(triple -> each.accept(key(triple.getSubject()), key(triple.getObject())));
    }

    @Override
    public Node term(long key) {
        return terms.get((int) key);
    }
}
