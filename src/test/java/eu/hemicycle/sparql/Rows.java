package eu.hemicycle.sparql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;

/** Compares tables as bags of rows; blank nodes may have any name, numbers and booleans any form of the same value. */
final class Rows {

    private static final Node NUMBER = NodeFactory.createURI("urn:row:number");

    private Rows() {}

    static boolean same(ResultSet first, ResultSet second) {
        return asGraph(first).isIsomorphicWith(asGraph(second));
    }

    /** Equal rows without blank nodes become one node with their number, the others one node each. */
    private static Graph asGraph(ResultSet rows) {
        List<Map<String, Node>> all = new java.util.ArrayList<>();
        rows.forEachRemaining(row -> {
            Map<String, Node> values = new TreeMap<>();
            row.varNames()
                    .forEachRemaining(name -> values.put(name, row.get(name).asNode()));
            all.add(values);
        });
        Graph graph = GraphFactory.createDefaultGraph();
        all.stream().filter(Rows::hasBlank).forEach(row -> add(graph, NodeFactory.createBlankNode(), row));
        all.stream()
                .filter(row -> !hasBlank(row))
                .collect(Collectors.groupingBy(Rows::text, Collectors.toList()))
                .forEach((text, equal) -> {
                    Node row = NodeFactory.createURI("urn:row:" + Integer.toHexString(text.hashCode()));
                    add(graph, row, equal.get(0));
                    graph.add(row, NUMBER, NodeFactory.createLiteralString(text + " " + equal.size()));
                });
        return graph;
    }

    private static boolean hasBlank(Map<String, Node> row) {
        return row.values().stream().anyMatch(Node::isBlank);
    }

    private static void add(Graph graph, Node row, Map<String, Node> values) {
        values.forEach((name, value) -> graph.add(row, NodeFactory.createURI("urn:var:" + name), byValue(value)));
    }

    private static String text(Map<String, Node> row) {
        return row.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + byValue(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static Node byValue(Node node) {
        if (node.isURI()) {
            return NodeFactory.createURI(node.getURI().replaceFirst("^file:/+", "file:///"));
        }
        if (!node.isLiteral()) {
            return node;
        }
        NodeValue value = NodeValue.makeNode(node);
        if (value.isBoolean()) {
            return NodeFactory.createLiteralString(value.getBoolean() + node.getLiteralDatatypeURI());
        }
        return value.isNumber()
                ? NodeFactory.createLiteralString(Double.toString(value.getDouble()) + node.getLiteralDatatypeURI())
                : node;
    }
}
