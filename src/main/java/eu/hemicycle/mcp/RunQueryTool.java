package eu.hemicycle.mcp;

import eu.hemicycle.query.InvalidParameter;
import eu.hemicycle.query.Parameter;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import eu.hemicycle.resource.Site;
import eu.hemicycle.sparql.PublicWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a stored query as {@code /queries/ID} does, with as many rows as a model can read. */
final class RunQueryTool implements Tool {

    private static final int ROWS = 50;
    private static final int LARGEST = 256 * 1024;

    private final StoredQueries queries;
    private final PublicWork work;
    private final Site site;

    RunQueryTool(StoredQueries queries, PublicWork work, Site site) {
        this.queries = queries;
        this.work = work;
        this.site = site;
    }

    @Override
    public String name() {
        return "run_query";
    }

    @Override
    public Map<String, Object> call(Arguments arguments, Caller caller) {
        String id = arguments.needed("id");
        StoredQuery stored = queries.find(id)
                .orElseThrow(() -> new InvalidCall(
                        "No query is stored under \"%s\". The tool list_queries lists those that are.".formatted(id)));
        Map<String, String> values = values(stored, arguments);
        int rows = arguments.number("limit", ROWS);
        Query query = limited(stored, values, rows);
        try {
            PublicWork.Result result = work.run(query, LARGEST, caller.request(), caller.response());
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("question", stored.question().english());
            members.putAll(
                    result.isGraph()
                            ? Map.of("turtle", new String(result.content(), StandardCharsets.UTF_8))
                            : table(result.content(), rows));
            members.put("page", site.url(address(stored, values)));
            return members;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> values(StoredQuery stored, Arguments arguments) {
        List<String> known = stored.parameters().stream().map(Parameter::name).toList();
        Map<String, String> values = new LinkedHashMap<>();
        arguments.object("parameters").forEach((name, given) -> {
            if (!known.contains(name)) {
                throw new InvalidCall("The query \"%s\" has no parameter \"%s\"; it has %s."
                        .formatted(stored.id(), name, known.isEmpty() ? "none" : String.join(", ", known)));
            }
            values.put(name, String.join(" ", given));
        });
        return values;
    }

    /** With one row more than wanted, which tells whether there are more. */
    private static Query limited(StoredQuery stored, Map<String, String> values, int rows) {
        try {
            Query query = stored.with(values);
            if (!query.isAskType()) {
                query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), rows + 1) : rows + 1);
            }
            return query;
        } catch (InvalidParameter invalid) {
            throw new InvalidCall(String.valueOf(invalid.getMessage()));
        }
    }

    private static Map<String, Object> table(byte[] content, int most) {
        JsonNode result = JsonMapper.shared().readTree(content);
        if (result.has("boolean")) {
            return Map.of("answer", result.get("boolean").booleanValue());
        }
        List<String> columns =
                result.at("/head/vars").valueStream().map(JsonNode::stringValue).toList();
        List<JsonNode> solutions = result.at("/results/bindings").valueStream().toList();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("columns", columns);
        members.put(
                "rows",
                solutions.stream().limit(most).map(row -> row(row, columns)).toList());
        members.put("there_are_more", solutions.size() > most);
        return members;
    }

    private static List<@Nullable String> row(JsonNode solution, List<String> columns) {
        List<@Nullable String> row = new ArrayList<>();
        columns.forEach(column ->
                row.add(solution.has(column) ? solution.get(column).get("value").stringValue() : null));
        return row;
    }

    private static String address(StoredQuery stored, Map<String, String> values) {
        String path = "/queries/" + stored.id();
        String query = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
