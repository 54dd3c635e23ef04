package eu.hemicycle.sparql;

import eu.hemicycle.api.ApiPart;
import eu.hemicycle.query.Parameter;
import eu.hemicycle.query.ParameterType;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of the addresses of this package: {@code openapi/sparql.json}, and an operation for each stored query. */
final class SparqlApi {

    private static final String ROWS = "application/sparql-results+json";

    private SparqlApi() {}

    static ApiPart of(StoredQueries queries) {
        ApiPart part = ApiPart.of("sparql")
                .with("answers", mediaTypes(AnswerKind.values()))
                .with("rows", mediaTypes(AnswerKind.ROWS))
                .with("graphs", mediaTypes(AnswerKind.GRAPH))
                .with("answerNames", names(AnswerKind.values()))
                .with("graphNames", names(AnswerKind.GRAPH))
                .with(Arrays.stream(ProblemType.values())
                        .map(ProblemType::published)
                        .toList());
        ObjectNode sketch = part.sketch().deepCopy();
        ObjectNode paths = (ObjectNode) sketch.get("paths");
        queries.all().forEach(query -> stored(paths.putObject("/queries/" + query.id()), query));
        return new ApiPart(sketch, part.lists(), part.errors());
    }

    private static Stream<ResultFormat> formats(AnswerKind... kinds) {
        return Arrays.stream(ResultFormat.values()).filter(format -> Arrays.stream(kinds)
                .anyMatch(kind -> ResultFormat.of(kind).contains(format)));
    }

    private static List<String> mediaTypes(AnswerKind... kinds) {
        return formats(kinds).map(ResultFormat::mediaType).toList();
    }

    private static List<String> names(AnswerKind... kinds) {
        return formats(kinds).map(ResultFormat::shortName).toList();
    }

    private static void stored(ObjectNode path, StoredQuery query) {
        ObjectNode get = path.putObject("get")
                .put("operationId", "ask" + camelCase(query.id()))
                .put("tag", query.audience())
                .put("summary", query.question().english());
        ArrayNode parameters = get.putArray("parameters");
        for (Parameter parameter : query.parameters()) {
            boolean required = !parameter.optional() && parameter.preset().isEmpty();
            ObjectNode schema =
                    parameter(parameters, parameter.name(), parameter.words().english(), required);
            type(schema, parameter.type());
            parameter.preset().ifPresent(value -> preset(schema, parameter.type(), value));
        }
        AnswerKind kind = AnswerKind.of(query.with(Map.of()));
        ArrayNode choice = parameter(parameters, "format", "The format, over Accept", false)
                .put("type", "string")
                .putArray("enum");
        names(kind).forEach(choice::add);
        ObjectNode answer = get.putObject("answer");
        ArrayNode formats = answer.putArray("formats");
        mediaTypes(kind).forEach(formats::add);
        if (kind != AnswerKind.GRAPH) {
            answer.putObject("schemas").put(ROWS, "SparqlResults");
        }
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

    /** @return the schema of its values, to be filled in */
    private static ObjectNode parameter(ArrayNode parameters, String name, String description, boolean required) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", required)
                .putObject("schema");
    }
}
