package eu.hemicycle.reconcile;

import eu.hemicycle.document.Language;
import eu.hemicycle.reconcile.NameQuery.Condition;
import eu.hemicycle.reconcile.NameQuery.Quantifier;
import eu.hemicycle.reconcile.NameQuery.Typing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads batches of queries in the JSON of either version, within bounds. */
final class QueryReader {

    /** The most queries in one batch, said in the manifest. */
    static final int BATCH = 50;

    /** The most candidates of one query. */
    static final int MOST_CANDIDATES = 25;

    static final int CANDIDATES = 5;
    static final int LONGEST_NAME = 1_000;
    private static final int MOST_CONDITIONS = 10;
    private static final int MOST_VALUES = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private QueryReader() {}

    /** A batch of version 0.2: an object of queries, each under a key of the client's. */
    static Map<String, NameQuery> keyed(String json) {
        JsonNode batch = object(json, "queries");
        bounded(batch.size());
        Map<String, NameQuery> queries = new LinkedHashMap<>();
        batch.propertyStream().forEach(one -> queries.put(one.getKey(), old(one.getKey(), one.getValue())));
        return queries;
    }

    /** A batch of the draft of version 1.0: an object whose member {@code queries} is the list of them. */
    static List<NameQuery> listed(String json) {
        JsonNode list = object(json, "body").path("queries");
        if (!list.isArray()) {
            throw new InvalidRequest("The body has no member \"queries\" that is an array of queries.");
        }
        bounded(list.size());
        List<NameQuery> queries = new ArrayList<>();
        list.valueStream().forEach(query -> queries.add(present("queries[" + queries.size() + "]", query)));
        return queries;
    }

    static JsonNode object(String json, String what) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException unreadable) {
            throw new InvalidRequest("The value of " + what + " is not JSON: " + unreadable.getOriginalMessage());
        }
        throw new InvalidRequest("The value of " + what + " is not a JSON object.");
    }

    private static void bounded(int queries) {
        if (queries > BATCH) {
            throw new InvalidRequest(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A batch has at most %d queries, and this one has %d; send it in parts.".formatted(BATCH, queries));
        }
    }

    private static NameQuery old(String key, JsonNode query) {
        List<Condition> conditions = new ArrayList<>();
        members(query, "properties", key)
                .forEach(property -> conditions.add(new Condition(
                        Optional.of(text(property, "pid", key)),
                        values(property.path("v"), key),
                        false,
                        Quantifier.ANY)));
        String name = query.path("query").asString("");
        String typing = query.path("type_strict").asString("any");
        return checked(
                key,
                new NameQuery(
                        name,
                        types(query.path("type")),
                        choice(Typing.values(), typing, key, "type_strict"),
                        limit(query, key),
                        "",
                        conditions));
    }

    private static NameQuery present(String key, JsonNode query) {
        List<String> names = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        String lang = language(query.path("lang").asString(""));
        for (JsonNode condition : members(query, "conditions", key).toList()) {
            String match = text(condition, "matchType", key);
            List<String> values = values(condition.path("propertyValue"), key);
            if (match.equals("name")) {
                names.addAll(values);
                lang = condition.has("lang") ? language(condition.get("lang").asString("")) : lang;
            } else if (match.equals("id") || match.equals("property")) {
                conditions.add(condition(condition, match, values, key));
            } else {
                throw new InvalidRequest(
                        "The matchType of %s is name, id or property, not \"%s\".".formatted(key, match));
            }
        }
        return checked(
                key,
                new NameQuery(
                        names.stream().findFirst().orElse(""),
                        types(query.path("type")),
                        Typing.ANY,
                        limit(query, key),
                        lang,
                        conditions));
    }

    private static Condition condition(JsonNode condition, String match, List<String> values, String key) {
        Optional<String> property =
                match.equals("id") ? Optional.empty() : Optional.of(text(condition, "propertyId", key));
        String quantifier = condition.path("matchQuantifier").asString("any");
        return new Condition(
                property,
                values,
                condition.path("required").asBoolean(false),
                choice(Quantifier.values(), quantifier, key, "matchQuantifier"));
    }

    private static NameQuery checked(String key, NameQuery query) {
        if (query.name().isBlank() && query.conditions().isEmpty()) {
            throw new InvalidRequest("The query %s has neither a name nor a condition.".formatted(key));
        }
        if (query.name().length() > LONGEST_NAME) {
            throw new InvalidRequest(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A name has at most %d characters, and that of %s has %d."
                            .formatted(LONGEST_NAME, key, query.name().length()));
        }
        return query;
    }

    private static Stream<JsonNode> members(JsonNode query, String member, String key) {
        JsonNode list = query.path(member);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new InvalidRequest("The member \"%s\" of %s is an array.".formatted(member, key));
        }
        if (list.size() > MOST_CONDITIONS) {
            throw new InvalidRequest(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A query has at most %d conditions, and %s has %d.".formatted(MOST_CONDITIONS, key, list.size()));
        }
        return list.valueStream();
    }

    private static String text(JsonNode node, String member, String key) {
        JsonNode value = node.path(member);
        if (!value.isString()) {
            throw new InvalidRequest("A member \"%s\" with a string is missing in %s.".formatted(member, key));
        }
        return value.asString();
    }

    /** Strings, numbers, booleans and things that were matched before, one or several. */
    private static List<String> values(JsonNode value, String key) {
        if (value.size() > MOST_VALUES && value.isArray()) {
            throw new InvalidRequest(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A condition has at most %d values, and one of %s has %d."
                            .formatted(MOST_VALUES, key, value.size()));
        }
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .map(one -> one.isObject() ? one.path("id").asString("") : one.asString(""))
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME)
                .toList();
    }

    private static List<String> types(JsonNode type) {
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(one -> one.isObject() ? one.path("id").asString("") : one.asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static int limit(JsonNode query, String key) {
        JsonNode limit = query.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return CANDIDATES;
        }
        if (!limit.isNumber() || limit.asInt(0) < 1) {
            throw new InvalidRequest("The limit of %s is a number from 1 on.".formatted(key));
        }
        return Math.min(limit.asInt(), MOST_CANDIDATES);
    }

    private static String language(String tag) {
        return Language.of(tag.split("-", 2)[0]).map(Language::code).orElse("");
    }

    private static <E extends Enum<E>> E choice(E[] all, String word, String key, String member) {
        Function<E, String> named = one -> one.name().toLowerCase(Locale.ROOT);
        return Stream.of(all)
                .filter(one -> named.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("The member \"%s\" of %s is one of %s, not \"%s\"."
                        .formatted(
                                member,
                                key,
                                String.join(", ", Stream.of(all).map(named).toList()),
                                word)));
    }
}
