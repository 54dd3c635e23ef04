package eu.hemicycle.resource;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/**
 * JSON-LD 1.1 in which one thing reads as one tree: what it points to is nested where it is first met, what points to it
 * stands under {@code @reverse}. The context is inline, so that no reader needs the network.
 */
final class JsonLdTree {

    private final JsonObject context;

    /**
     * @param context a document with {@code @context} that refers to no other document
     * @throws IllegalArgumentException if it does, or is no context
     */
    JsonLdTree(JsonObject context) {
        this.context = context;
        compact(Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("@id", "https://example.org/"))
                .build());
    }

    byte[] write(SortedGraph graph, Node root) {
        JsonObject tree = new Growing(graph, root).tree();
        return bytes(forReading(compact(Json.createArrayBuilder().add(tree).build())));
    }

    private JsonObject compact(JsonArray expanded) {
        try {
            return JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(context))
                    .ordered(true)
                    .loader((address, options) -> {
                        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not read: " + address);
                    })
                    .get();
        } catch (JsonLdError refused) {
            throw new IllegalArgumentException("The JSON-LD context cannot be used: " + refused.getMessage(), refused);
        }
    }

    /** Names and types first, what points here last. */
    private static JsonObject forReading(JsonObject object) {
        JsonObjectBuilder ordered = Json.createObjectBuilder();
        object.keySet().stream()
                .sorted(Comparator.comparingInt(JsonLdTree::rank).thenComparing(Comparator.naturalOrder()))
                .forEach(key -> ordered.add(key, forReading(object.get(key))));
        return ordered.build();
    }

    private static JsonValue forReading(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder ordered = Json.createArrayBuilder();
            array.forEach(item -> ordered.add(forReading(item)));
            return ordered.build();
        }
        return value instanceof JsonObject object ? forReading(object) : value;
    }

    private static int rank(String key) {
        return switch (key) {
            case "@context" -> 0;
            case "@id", "id" -> 1;
            case "@type", "type" -> 2;
            case "@included", "@reverse" -> 4;
            default -> 3;
        };
    }

    static byte[] bytes(JsonStructure json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes)) {
            writer.write(json);
        }
        return bytes.toByteArray();
    }

    /** Gives every subject its place, nearest to the root first, then writes the tree in expanded form. */
    private static final class Growing {

        private final SortedGraph graph;
        private final Node root;
        private final Map<Node, Triple> places = new LinkedHashMap<>();
        private final List<Node> reached = new ArrayList<>();

        Growing(SortedGraph graph, Node root) {
            this.graph = graph;
            this.root = root;
            reached.add(root);
            for (int outer = 0, inner = 0; outer < reached.size(); outer++) {
                for (; inner < reached.size(); inner++) {
                    graph.about(reached.get(inner)).forEach(triple -> place(triple.getObject(), triple));
                }
                graph.pointingTo(reached.get(outer)).forEach(triple -> place(triple.getSubject(), triple));
            }
        }

        private void place(Node node, Triple edge) {
            boolean open = !node.equals(root)
                    && !places.containsKey(node)
                    && !graph.about(node).isEmpty();
            if (open && !edge.getPredicate().equals(Terms.TYPE)) {
                places.put(node, edge);
                reached.add(node);
            }
        }

        JsonObject tree() {
            JsonObjectBuilder tree = node(root);
            JsonArrayBuilder apart = Json.createArrayBuilder();
            graph.subjects().keySet().stream()
                    .filter(subject -> !subject.equals(root) && !places.containsKey(subject))
                    .forEach(subject -> apart.add(node(subject)));
            JsonArray included = apart.build();
            return included.isEmpty()
                    ? tree.build()
                    : tree.add("@included", included).build();
        }

        private JsonObjectBuilder node(Node node) {
            JsonObjectBuilder object = Json.createObjectBuilder().add("@id", name(node));
            Map<String, JsonArrayBuilder> properties = new LinkedHashMap<>();
            for (Triple triple : graph.about(node)) {
                if (!triple.equals(places.get(node))) {
                    add(properties, triple);
                }
            }
            properties.forEach(object::add);
            reverse(node, object);
            return object;
        }

        private void add(Map<String, JsonArrayBuilder> properties, Triple triple) {
            boolean type = triple.getPredicate().equals(Terms.TYPE)
                    && !triple.getObject().isLiteral();
            String key = type ? "@type" : triple.getPredicate().getURI();
            JsonValue value = type ? Json.createValue(name(triple.getObject())) : value(triple);
            properties.computeIfAbsent(key, name -> Json.createArrayBuilder()).add(value);
        }

        private JsonValue value(Triple triple) {
            Node object = triple.getObject();
            if (object.isLiteral()) {
                return literal(object);
            }
            return triple.equals(places.get(object))
                    ? node(object).build()
                    : Json.createObjectBuilder().add("@id", name(object)).build();
        }

        private void reverse(Node node, JsonObjectBuilder object) {
            Map<String, JsonArrayBuilder> properties = new LinkedHashMap<>();
            for (Triple triple : graph.pointingTo(node)) {
                if (triple.equals(places.get(triple.getSubject()))
                        && !triple.getSubject().equals(node)) {
                    properties
                            .computeIfAbsent(triple.getPredicate().getURI(), name -> Json.createArrayBuilder())
                            .add(node(triple.getSubject()));
                }
            }
            if (!properties.isEmpty()) {
                JsonObjectBuilder reversed = Json.createObjectBuilder();
                properties.forEach(reversed::add);
                object.add("@reverse", reversed);
            }
        }

        private static String name(Node node) {
            return node.isBlank() ? "_:" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x") : node.getURI();
        }

        private static JsonObject literal(Node literal) {
            JsonObjectBuilder value = Json.createObjectBuilder().add("@value", literal.getLiteralLexicalForm());
            if (!literal.getLiteralLanguage().isEmpty()) {
                value.add("@language", literal.getLiteralLanguage());
            } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
                value.add("@type", literal.getLiteralDatatypeURI());
            }
            return value.build();
        }
    }
}
