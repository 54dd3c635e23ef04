package eu.hemicycle.jar;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import tools.jackson.databind.JsonNode;

/** A copy of the data, kept by following one feed with a client of others. */
abstract class Harvester {

    private final Map<String, Set<Triple>> parts = new HashMap<>();

    /**
     * Takes what has changed since the last time; at first, everything.
     *
     * @throws Refused if the client cannot use what it is given
     */
    abstract void goOn() throws IOException, InterruptedException;

    /** What the copy holds. */
    final Set<Triple> triples() {
        return parts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** What the copy has of a document or a graph, to be changed. */
    final Set<Triple> part(String name) {
        return parts.computeIfAbsent(name, any -> new HashSet<>());
    }

    /** Takes the place of what the copy had of a document or a graph. */
    final void put(String part, Set<Triple> triples) {
        parts.put(part, triples);
    }

    final void clear() {
        parts.clear();
    }

    /** From the terms that scripts print. */
    static Set<Triple> triples(JsonNode printed) {
        Graph graph = ClientAnswers.graph(
                printed.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n")));
        return graph.find().toSet();
    }

    /** The client ended with an error. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String errors) {
            super(errors);
        }
    }
}
