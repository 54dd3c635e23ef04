package eu.hemicycle.reconcile;

import eu.hemicycle.reconcile.Candidate.Feature;
import eu.hemicycle.reconcile.Entity.Name;
import eu.hemicycle.reconcile.Values.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * Says in the JSON of a version what was found, in the language of a reader.
 *
 * @param lang preferred in names of things: two letters
 * @param ui of the interface: two letters
 */
record Reply(ApiVersion version, String lang, String ui, MessageSource messages) {

    private static final double TENTHS = 10.0;

    String message(String key) {
        return messages.getMessage(key, new Object[0], Locale.forLanguageTag(ui));
    }

    Map<String, Object> type(EntityType type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", type.id());
        members.put("name", message(type.key()));
        return members;
    }

    /** The types that a client may choose from. */
    List<Map<String, Object>> types(Stream<EntityType> types) {
        return types.map(this::type).toList();
    }

    Map<String, Object> property(EntityProperty property) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", property.id());
        members.put("name", message(property.key()));
        return members;
    }

    /** What tells a thing from its namesakes: what it is, its code, its date. */
    String description(Entity entity) {
        return String.join(
                " · ",
                Stream.of(message(entity.type().key()), entity.code(), entity.date())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    Map<String, Object> named(Entity entity) {
        Name name = entity.label(lang);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", entity.iri());
        members.put("name", name.spelling().written());
        if (version == ApiVersion.V1_DRAFT && !name.lang().isEmpty()) {
            members.put("lang", name.lang());
        }
        return members;
    }

    /** A thing as suggestions have it. */
    Map<String, Object> suggestion(Entity entity) {
        Map<String, Object> members = named(entity);
        members.put("description", description(entity));
        members.put("notable", List.of(type(entity.type())));
        return members;
    }

    /** The candidates of one query under the name that the version has for them. */
    Map<String, Object> result(List<Candidate> candidates) {
        return Map.of(
                version == ApiVersion.V0_2 ? "result" : "candidates",
                candidates.stream().map(this::candidate).toList());
    }

    private Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> members = named(candidate.entity());
        members.put("description", description(candidate.entity()));
        members.put("type", List.of(type(candidate.entity().type())));
        members.put("score", Math.round(candidate.score() * TENTHS) / TENTHS);
        members.put("match", candidate.match());
        members.put("features", candidate.features().stream().map(this::feature).toList());
        return members;
    }

    private Map<String, Object> feature(Feature feature) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", feature.id());
        members.put("name", message("reconcile.feature." + feature.id()));
        members.put("value", feature.value());
        return members;
    }

    /** The cell of a table. */
    List<Map<String, Object>> cell(List<Value> values) {
        List<Map<String, Object>> cell = new ArrayList<>();
        values.forEach(value -> cell.add(value(value)));
        return cell;
    }

    private Map<String, Object> value(Value value) {
        if (value instanceof Value.Thing thing) {
            return named(thing.entity());
        } else if (value instanceof Value.Day day) {
            return Map.of("date", midnight(day.date()));
        } else if (value instanceof Value.Whole whole) {
            return Map.of("int", whole.number());
        }
        Value.Words words = (Value.Words) value;
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("str", words.text());
        if (version == ApiVersion.V1_DRAFT && !words.lang().isEmpty()) {
            members.put("lang", words.lang());
        }
        return members;
    }

    /** Both versions know days as their first moment only. */
    private static String midnight(LocalDate date) {
        return date + "T00:00:00Z";
    }
}
