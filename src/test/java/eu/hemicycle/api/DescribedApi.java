package eu.hemicycle.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document as a list of operations, each with the addresses at which it can be tried. */
record DescribedApi(JsonNode document) {

    /** @param parameters with references replaced by what they refer to */
    record Operation(String path, String method, JsonNode node, List<JsonNode> parameters) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        String id() {
            return node.get("operationId").asString();
        }

        String tag() {
            return node.at("/tags/0").asString();
        }

        /** The media types of the answer 200, in their order. */
        List<String> types() {
            return List.copyOf(node.at("/responses/200/content").propertyNames());
        }

        /** Whether an address of it chooses the form of the answer, whatever is accepted. */
        boolean saysItsForm(String address) {
            return path.contains("{extension}")
                    || path.contains("{file}")
                    || path.contains("{") && address.endsWith(".json");
        }

        /** The path with examples, once for each combination of the values that parts of it may have. */
        List<String> paths() {
            List<String> paths = List.of(path);
            for (JsonNode parameter : parameters) {
                if (parameter.get("in").asString().equals("path")) {
                    List<String> values = values(parameter);
                    String name = "{" + parameter.get("name").asString() + "}";
                    paths = paths.stream()
                            .flatMap(one -> values.stream().map(value -> one.replace(name, value)))
                            .toList();
                }
            }
            return paths;
        }

        /** Its examples, or else every value that it may have. */
        private static List<String> values(JsonNode parameter) {
            List<String> several = parameter
                    .path("examples")
                    .valueStream()
                    .map(example -> example.get("value").asString())
                    .toList();
            List<String> one =
                    parameter.has("example") ? List.of(parameter.get("example").asString()) : List.of();
            List<String> closed = parameter
                    .at("/schema/enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            return Stream.of(several, one, closed, List.of("no-example"))
                    .filter(list -> !list.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }

        /** The query with the example of each parameter that has one, with a question mark; may be empty. */
        List<String> queries() {
            List<String> queries = List.of("");
            for (JsonNode parameter : parameters) {
                if (parameter.get("in").asString().equals("query")
                        && (parameter.has("example") || parameter.has("examples"))) {
                    queries = queries.stream()
                            .flatMap(query -> values(parameter).stream()
                                    .map(value -> query + (query.isEmpty() ? "?" : "&")
                                            + parameter.get("name").asString() + "=" + encoded(value)))
                            .toList();
                }
            }
            return queries;
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    List<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(method -> operation(path.getKey(), method)))
                .toList();
    }

    Stream<Operation> operations(String method) {
        return operations().stream().filter(operation -> operation.method().equals(method));
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> method) {
        List<JsonNode> parameters = new ArrayList<>();
        method.getValue()
                .path("parameters")
                .forEach(parameter -> parameters.add(
                        parameter.has("$ref")
                                ? document.at(parameter.get("$ref").asString().substring(1))
                                : parameter));
        return new Operation(path, method.getKey(), method.getValue(), parameters);
    }

    /** The bodies of a request by their media types, each as its example. */
    static Map<String, JsonNode> bodies(Operation operation) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        operation
                .node()
                .at("/requestBody/content")
                .propertyStream()
                .forEach(body -> bodies.put(body.getKey(), body.getValue().path("example")));
        return bodies;
    }
}
