package eu.hemicycle.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * More columns for things that are matched (0.2 and 1.0 draft, Data Extension Service).
 *
 * @param ids IRIs of things
 * @param properties their IRIs, known or not
 */
record Extension(List<String> ids, List<String> properties) {

    private static final int MOST_IDS = 200;
    private static final int MOST_PROPERTIES = 20;

    static Extension read(String json) {
        JsonNode query = QueryReader.object(json, "extend");
        List<String> ids = strings(query, "ids", node -> node);
        List<String> properties = strings(query, "properties", node -> node.path("id"));
        if (ids.size() > MOST_IDS || properties.size() > MOST_PROPERTIES) {
            throw new InvalidRequest(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "At most %d things are extended at once by at most %d properties, not %d by %d; send them in parts."
                            .formatted(MOST_IDS, MOST_PROPERTIES, ids.size(), properties.size()));
        }
        return new Extension(ids, properties);
    }

    private interface Named {
        JsonNode name(JsonNode member);
    }

    private static List<String> strings(JsonNode query, String member, Named named) {
        JsonNode list = query.path(member);
        List<JsonNode> names = list.valueStream().map(named::name).toList();
        if (!list.isArray() || !names.stream().allMatch(JsonNode::isString)) {
            throw new InvalidRequest("The member \"%s\" is an array of identifiers.".formatted(member));
        }
        return names.stream().map(JsonNode::asString).toList();
    }

    /** The answer, inside a read of the store; what has no such property gets no value. */
    Map<String, Object> answer(Values values, Reply reply) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("meta", properties.stream().map(id -> meta(id, reply)).toList());
        answer.put("rows", reply.version() == ApiVersion.V0_2 ? keyed(values, reply) : listed(values, reply));
        return answer;
    }

    private static Map<String, Object> meta(String id, Reply reply) {
        return EntityProperty.of(id).map(reply::property).orElseGet(() -> Map.of("id", id, "name", id));
    }

    private Map<String, Object> keyed(Values values, Reply reply) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, Object> cells = new LinkedHashMap<>();
            properties.forEach(property -> cells.put(property, cell(id, property, values, reply)));
            rows.put(id, cells);
        }
        return rows;
    }

    private List<Map<String, Object>> listed(Values values, Reply reply) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String id : ids) {
            List<Map<String, Object>> cells = properties.stream()
                    .map(property -> Map.of("id", property, "values", cell(id, property, values, reply)))
                    .toList();
            rows.add(Map.of("id", id, "properties", cells));
        }
        return rows;
    }

    private static List<Map<String, Object>> cell(String id, String property, Values values, Reply reply) {
        return EntityProperty.of(property)
                .map(known -> reply.cell(values.of(id, known)))
                .orElse(List.of());
    }

    /** Properties of things of a type, as a client may offer them (Data Extension Property Proposals). */
    static Map<String, Object> proposal(String type, Optional<Integer> limit, Reply reply) {
        Stream<EntityProperty> all = EntityProperty.of(EntityType.of(type)).stream();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "properties",
                limit.map(all::limit).orElse(all).map(reply::property).toList());
        members.put("type", type);
        limit.ifPresent(most -> members.put("limit", most));
        return members;
    }
}
