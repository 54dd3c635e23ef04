package eu.hemicycle.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The named graphs of a dataset in memory. */
final class DatasetKeys implements QuadKeys {

    private final Map<Node, Long> keys = new LinkedHashMap<>();
    private final List<Node> terms = new ArrayList<>();
    private final Map<Long, List<Quad>> byPredicate = new LinkedHashMap<>();

    DatasetKeys(DatasetGraph data) {
        data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            byPredicate
                    .computeIfAbsent(key(quad.getPredicate()), any -> new ArrayList<>())
                    .add(quad);
            key(quad.getGraph());
            key(quad.getSubject());
            key(quad.getObject());
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
    public void forEach(long predicate, Quads each) {
        byPredicate
                .get(predicate)
                .forEach(quad -> each.accept(key(quad.getSubject()), key(quad.getObject()), key(quad.getGraph())));
    }

    @Override
    public Node term(long key) {
        return terms.get((int) key);
    }
}
