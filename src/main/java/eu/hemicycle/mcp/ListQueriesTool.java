package eu.hemicycle.mcp;

import eu.hemicycle.query.Parameter;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the questions to the data that are kept. */
final class ListQueriesTool implements Tool {

    private final StoredQueries queries;

    ListQueriesTool(StoredQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "list_queries";
    }

    @Override
    public Map<String, Object> call(Arguments arguments, Caller caller) {
        String language = arguments.language();
        return Map.of(
                "queries",
                queries.all().stream().map(query -> members(query, language)).toList());
    }

    private static Map<String, Object> members(StoredQuery query, String language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", query.id());
        members.put("question", query.question().in(language));
        members.put("for", query.audience());
        Map<String, Object> parameters = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> parameters.put(parameter.name(), members(parameter, language)));
        members.put("parameters", parameters);
        return members;
    }

    private static Map<String, Object> members(Parameter parameter, String language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("means", parameter.words().in(language));
        members.put("takes", parameter.type().rule());
        parameter.preset().ifPresent(preset -> members.put("default", preset));
        return members;
    }
}
