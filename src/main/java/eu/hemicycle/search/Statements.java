package eu.hemicycle.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Looks things up in the quads of named graphs put together, for the default graph is empty; what is said twice comes once. */
final class Statements {

    private final DatasetGraph dataset;

    Statements(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    Set<Node> objects(Node subject, Node predicate) {
        Set<Node> objects = new LinkedHashSet<>();
        dataset.findNG(Node.ANY, subject, predicate, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    Set<Node> subjects(Node predicate, Node object) {
        Set<Node> subjects = new LinkedHashSet<>();
        dataset.findNG(Node.ANY, Node.ANY, predicate, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    boolean says(Node subject, Node predicate, Node object) {
        return dataset.contains(Node.ANY, subject, predicate, object);
    }

    /** The objects at the end of a path of two steps. */
    Stream<Node> objects(Node subject, Node first, Node second) {
        return objects(subject, first).stream().flatMap(middle -> objects(middle, second).stream());
    }

    /** All quads of some graphs, by subject. */
    Map<Node, List<Quad>> bySubject(Set<Node> graphs) {
        Map<Node, List<Quad>> bySubject = new LinkedHashMap<>();
        for (Node graph : graphs) {
            Iter.asStream(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)).forEach(quad -> bySubject
                    .computeIfAbsent(quad.getSubject(), ignored -> new ArrayList<>())
                    .add(quad));
        }
        return bySubject;
    }
}
