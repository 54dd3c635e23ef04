package eu.hemicycle.ingest.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** A graph that remembers which of its triples were taken, so that the others can be accounted for. */
final class Facts {

    private final Graph graph;
    private final Set<Triple> taken = new HashSet<>();

    Facts(Graph graph) {
        this.graph = graph;
    }

    /** The objects of a property, sorted so that the order is always the same; they count as taken. */
    List<Node> take(Node subject, Node property) {
        List<Triple> found = graph.find(subject, property, Node.ANY).toList();
        taken.addAll(found);
        return found.stream()
                .map(Triple::getObject)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** Takes the type of a thing if it is this one. */
    boolean takeType(Node subject, Node type) {
        return !take(subject, RDF.type.asNode(), type::equals).isEmpty();
    }

    /** Takes the values that are as expected; leaves the others. */
    List<Node> take(Node subject, Node property, Predicate<Node> expected) {
        List<Triple> found = graph.find(subject, property, Node.ANY)
                .filterKeep(triple -> expected.test(triple.getObject()))
                .toList();
        taken.addAll(found);
        return found.stream().map(Triple::getObject).toList();
    }

    /** Looks without taking. */
    List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** Looks without taking. */
    boolean says(Node subject, Node property) {
        return graph.contains(subject, property, Node.ANY);
    }

    /** How many triples of each property were not taken. */
    Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>();
        graph.find().forEach(triple -> {
            if (!taken.contains(triple)) {
                left.merge(Names.of(triple.getPredicate()), 1L, Long::sum);
            }
        });
        return left;
    }
}
