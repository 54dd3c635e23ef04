package eu.hemicycle.sparql;

import eu.hemicycle.query.Parameter;
import eu.hemicycle.query.ParameterType;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What programs can ask for by HTTP, in OpenAPI 3.1: the stored queries, the endpoint and the named graphs; search, figures
 * and comparisons as {@code openapi/find.json} describes them, matching, fragments and feeds as {@code openapi/connect.json} does.
 */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final StoredQueries queries;
    private final String version;
    private final JsonNode find = read("/openapi/find.json");
    private final JsonNode connect = read("/openapi/connect.json");

    /** @param version of the program */
    OpenApi(StoredQueries queries, String version) {
        this.queries = queries;
        this.version = version;
    }

    private static JsonNode read(String file) {
        try (InputStream json = OpenApi.class.getResourceAsStream(file)) {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The program cannot read a part of it: " + file, unreadable);
        }
    }

    /** @param site the address of the site, without a slash at its end */
    byte[] document(String site) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Parliamentary questions and answers as linked data")
                .put("summary", "Search, stored queries, a SPARQL endpoint and named graphs; everything is read only.")
                .put("version", version);
        document.putArray("servers").addObject().put("url", site);
        document.putObject("externalDocs")
                .put("description", "The endpoint's page: limits and errors")
                .put("url", site + "/sparql");
        paths(document.putObject("paths"));
        components(document.putObject("components"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    private void paths(ObjectNode paths) {
        endpoint(paths.putObject("/sparql"));
        ObjectNode graph = operation(paths.putObject("/data"), "get", "graph", "endpoint", "One named graph as it is");
        parameter(graph, "graph", "The name of the graph", true)
                .put("type", "string")
                .put("format", "iri");
        answers(graph, List.of(AnswerKind.GRAPH));
        ObjectNode all =
                operation(paths.putObject("/queries"), "get", "storedQueries", "endpoint", "All stored queries in RDF");
        answers(all, List.of(AnswerKind.GRAPH));
        paths.setAll((ObjectNode) find.get("paths"));
        paths.setAll((ObjectNode) connect.get("paths"));
        queries.all().forEach(query -> stored(paths.putObject("/queries/" + query.id()), query));
    }

    private static void endpoint(ObjectNode path) {
        ObjectNode get = operation(path, "get", "query", "endpoint", "The answer of a SPARQL 1.1 query");
        parameter(get, "query", "The query", true).put("type", "string");
        for (String dataset : List.of("default-graph-uri", "named-graph-uri")) {
            parameter(get, dataset, "A graph of the dataset, in place of those of FROM", false)
                    .put("type", "array")
                    .putObject("items")
                    .put("type", "string")
                    .put("format", "iri");
        }
        answers(get, Arrays.asList(AnswerKind.values()));
        ObjectNode post = operation(path, "post", "queryByPost", "endpoint", "The same, for long queries");
        ObjectNode body = post.putObject("requestBody").put("required", true).putObject("content");
        body.putObject("application/sparql-query").putObject("schema").put("type", "string");
        ObjectNode form = body.putObject(FORM).putObject("schema").put("type", "object");
        form.putArray("required").add("query");
        form.putObject("properties").putObject("query").put("type", "string");
        answers(post, Arrays.asList(AnswerKind.values()));
    }

    private static void stored(ObjectNode path, StoredQuery query) {
        ObjectNode get = operation(
                path,
                "get",
                "ask" + camelCase(query.id()),
                query.audience(),
                query.question().english());
        for (Parameter parameter : query.parameters()) {
            boolean required = !parameter.optional() && parameter.preset().isEmpty();
            ObjectNode schema =
                    parameter(get, parameter.name(), parameter.words().english(), required);
            type(schema, parameter.type());
            parameter.preset().ifPresent(value -> preset(schema, parameter.type(), value));
        }
        answers(get, List.of(AnswerKind.of(query.with(Map.of()))));
    }

    private static String camelCase(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static void type(ObjectNode schema, ParameterType type) {
        switch (type) {
            case IRI -> schema.put("type", "string").put("format", "iri");
            case TEXT -> schema.put("type", "string");
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case DATE -> schema.put("type", "string").put("format", "date");
        }
    }

    private static void preset(ObjectNode schema, ParameterType type, String value) {
        switch (type) {
            case INTEGER -> schema.put("default", Long.parseLong(value));
            case DECIMAL -> schema.put("default", new BigDecimal(value));
            case IRI, TEXT, DATE -> schema.put("default", value);
        }
    }

    private static ObjectNode operation(ObjectNode path, String method, String id, String tag, String summary) {
        ObjectNode operation = path.putObject(method).put("operationId", id).put("summary", summary);
        operation.putArray("tags").add(tag);
        return operation;
    }

    /** @return the schema of its values, to be filled in */
    private static ObjectNode parameter(ObjectNode operation, String name, String description, boolean required) {
        ObjectNode parameter = operation
                .withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", required);
        return parameter.putObject("schema");
    }

    /** The formats of an answer, by their media types and by {@code format=}, and its errors. */
    private static void answers(ObjectNode operation, List<AnswerKind> kinds) {
        List<ResultFormat> formats = Arrays.stream(ResultFormat.values())
                .filter(format ->
                        kinds.stream().anyMatch(kind -> ResultFormat.of(kind).contains(format)))
                .toList();
        if (operation.path("requestBody").isMissingNode()) {
            ObjectNode choice = parameter(operation, "format", "The format, over Accept", false)
                    .put("type", "string");
            formats.forEach(format -> choice.withArray("enum").add(format.shortName()));
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode content = responses
                .putObject("200")
                .put("description", "The whole answer")
                .putObject("content");
        formats.forEach(format -> content.putObject(format.mediaType()));
        responses.putObject("304").put("description", "As If-None-Match knows it");
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private void components(ObjectNode components) {
        components.set("parameters", find.get("parameters"));
        components
                .putObject("responses")
                .putObject("Problem")
                .put("description", "Why there is no answer (RFC 9457); never half of one")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        ObjectNode problem =
                components.putObject("schemas").putObject("Problem").put("type", "object");
        ObjectNode properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string");
        properties.putObject("line").put("type", "integer").put("description", "Of a syntax error");
        properties.putObject("column").put("type", "integer").put("description", "Of a syntax error");
    }
}
