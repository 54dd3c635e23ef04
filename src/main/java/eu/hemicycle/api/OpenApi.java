package eu.hemicycle.api;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What programs can ask this site for by HTTP, in OpenAPI 3.1.1: what all features tell, completed by what the code knows
 * and by what is the same everywhere.
 */
public final class OpenApi {

    /** Where it stands. */
    public static final String PATH = "/openapi.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String version;
    private final ErrorTypes errors;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final ArrayNode tags = JSON.createArrayNode();
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();

    /**
     * @param version of the program
     * @throws IllegalArgumentException if two parts tell of one thing, or one names a list that there is not
     */
    public OpenApi(List<ApiPart> parts, String version) {
        this.version = version;
        this.errors = new ErrorTypes(parts);
        putNew(lists, "errorKeys", errors.all().stream().map(ErrorType::key).toList());
        parts.forEach(part -> part.lists().forEach((name, values) -> putNew(lists, name, values)));
        parts.forEach(part -> add(part.sketch().deepCopy()));
        addProblem();
    }

    private static <T> void putNew(Map<String, T> known, String name, T value) {
        if (known.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("Two parts of the API tell of " + name);
        }
    }

    private void add(ObjectNode sketch) {
        sketch.path("tags").forEach(tags::add);
        sketch.path("paths").propertyStream().forEach(path -> {
            path.getValue()
                    .propertyStream()
                    .forEach(operation -> complete(operation.getKey(), (ObjectNode) operation.getValue()));
            putNew(paths, path.getKey(), path.getValue());
        });
        sketch.path("components").propertyStream().forEach(kind -> kind.getValue()
                .propertyStream()
                .forEach(component -> putNew(
                        components.computeIfAbsent(kind.getKey(), any -> new TreeMap<>()),
                        component.getKey(),
                        component.getValue())));
        fillIn(sketch);
    }

    private void complete(String method, ObjectNode operation) {
        operation.putArray("tags").add(operation.remove("tag"));
        ArrayNode parameters = operation.withArray("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isString()) {
                String name = parameters.get(i).asString();
                parameters.set(i, reference("parameters", name));
            }
        }
        ObjectNode responses = operation.withObject("responses");
        JsonNode answer = operation.remove("answer");
        if (answer != null) {
            responses.set("200", answer((ObjectNode) answer));
            if (method.equals("get") && answer.path("cached").asBoolean(true)) {
                responses.putObject("304").put("description", "As If-None-Match knows it");
            }
        }
        responses.set("4XX", reference("responses", "Problem"));
        responses.set("5XX", reference("responses", "Problem"));
    }

    private static ObjectNode reference(String kind, String name) {
        return JSON.createObjectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    private ObjectNode answer(ObjectNode sketch) {
        ObjectNode answer = JSON.createObjectNode()
                .put("description", sketch.path("description").asString("The whole answer"));
        ObjectNode content = answer.putObject("content");
        JsonNode formats = sketch.path("formats");
        List<String> types = formats.isString()
                ? list(formats.asString())
                : formats.valueStream().map(JsonNode::asString).toList();
        for (String type : types) {
            ObjectNode form = content.putObject(type);
            sketch.path("schemas")
                    .path(type)
                    .asStringOpt()
                    .ifPresent(name -> form.set("schema", reference("schemas", name)));
        }
        return answer;
    }

    private List<String> list(String name) {
        List<String> values = lists.get(name);
        if (values == null) {
            throw new IllegalArgumentException("A sketch of the API names the list " + name + ", which no part has");
        }
        return values;
    }

    /** Puts the values of a list in the place of its name. */
    private void fillIn(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("enum").isString()) {
            List<String> values = list(object.get("enum").asString());
            ArrayNode all = object.putArray("enum");
            values.forEach(all::add);
        }
        node.forEach(this::fillIn);
    }

    private void addProblem() {
        ObjectNode response =
                JSON.createObjectNode().put("description", "Why there is no answer (RFC 9457); never half of one");
        response.putObject("content")
                .putObject("application/problem+json")
                .set("schema", reference("schemas", "Problem"));
        components.computeIfAbsent("responses", any -> new TreeMap<>()).put("Problem", response);
        ObjectNode problem = JSON.createObjectNode().put("type", "object");
        problem.putArray("required").add("type").add("title").add("status").add("detail");
        ObjectNode members = problem.putObject("properties");
        members.putObject("type").put("type", "string").put("format", "uri").put("description", types());
        members.putObject("title").put("type", "string");
        members.putObject("status").put("type", "integer");
        members.putObject("detail").put("type", "string").put("description", "What is wrong, and what to do");
        members.putObject("line").put("type", "integer").put("description", "Of a syntax error, from 1");
        members.putObject("column").put("type", "integer").put("description", "Of a syntax error, from 1");
        components.computeIfAbsent("schemas", any -> new TreeMap<>()).put("Problem", problem);
    }

    private String types() {
        return errors.all().stream()
                .map(ErrorType::key)
                .collect(Collectors.joining(
                        ", ",
                        "about:blank, or the address of a page that explains it: " + ErrorType.INDEX + "/ with one of ",
                        ". There may be more one day."));
    }

    /**
     * @param site its address, without a slash at its end
     * @param licence of the data
     */
    public byte[] document(String site, Optional<URI> licence) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.1");
        ObjectNode info = document.putObject("info")
                .put("title", "Parliamentary questions and answers as linked data")
                .put("summary", "Search, things by their IRIs, stored queries, SPARQL, matching, dumps and feeds")
                .put("description", "Everything is read only but /admin, which is for the publisher.")
                .put("version", version);
        licence.ifPresent(terms ->
                info.putObject("license").put("name", "Licence of the data").put("url", terms.toString()));
        document.putArray("servers").addObject().put("url", site);
        document.putArray("security");
        document.set("tags", tags);
        document.putObject("externalDocs")
                .put("description", "The errors, each with its page")
                .put("url", site + ErrorType.INDEX);
        ObjectNode all = document.putObject("paths");
        paths.forEach(all::set);
        ObjectNode parts = document.putObject("components");
        components.forEach((kind, named) -> {
            ObjectNode each = parts.putObject(kind);
            named.forEach(each::set);
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }
}
