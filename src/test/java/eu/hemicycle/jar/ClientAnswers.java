package eu.hemicycle.jar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import tools.jackson.databind.JsonNode;

/**
 * What a client made of the endpoint's answers to the three queries in {@code src/test/resources/clients}.
 *
 * @param rows of the SELECT, each by the names of its variables
 * @param ask the answer of the ASK
 * @param graph of the CONSTRUCT
 */
record ClientAnswers(List<Map<String, Node>> rows, boolean ask, Graph graph) {

    /** From what a script printed: terms in N-Triples, triples in Turtle. */
    static ClientAnswers of(JsonNode printed) {
        return new ClientAnswers(
                printed.get("select").valueStream().map(ClientAnswers::row).toList(),
                printed.get("ask").asBoolean(),
                graph(printed.get("construct")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("\n"))));
    }

    private static Map<String, Node> row(JsonNode printed) {
        return printed.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        term -> NodeFactoryExtra.parseNode(term.getValue().asString())));
    }

    static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    static List<Map<String, Node>> rows(RowSet results) {
        return results.stream()
                .map(binding -> {
                    Map<String, Node> row = new HashMap<>();
                    binding.forEach((variable, value) -> row.put(variable.getVarName(), value));
                    return row;
                })
                .toList();
    }
}
