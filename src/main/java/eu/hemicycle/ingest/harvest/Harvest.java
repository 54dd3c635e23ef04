package eu.hemicycle.ingest.harvest;

import eu.hemicycle.ingest.Refusal;
import eu.hemicycle.ingest.harvest.ApiClient.Answer;
import eu.hemicycle.ingest.inputs.Offered;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A year of questions with their answers and annexes, in batches. Each record is an input of its own, so that a record that
 * has not changed is known again whatever came with it.
 */
public final class Harvest {

    /** What the API takes in one request without trouble. */
    private static final int BATCH = 30;

    private static final List<String> INVERSE = List.of("inverse_answers_to", "inverse_is_annex_of");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMAT = "?format=application%2Fld%2Bjson";

    private final ApiClient api;
    private final HarvestState state;
    private final Iterator<String> left;
    private final int size;

    private Harvest(ApiClient api, HarvestState state, List<String> left) {
        this.api = api;
        this.state = state;
        this.left = left.iterator();
        this.size = left.size();
    }

    /** Begins a harvest, or goes on with the one that the state remembers. */
    public static Harvest of(ApiClient api, int year, HarvestState state) {
        Set<String> listed = state.listed().orElseGet(() -> state.list(new Listing(api, year).all()));
        Set<String> open = new LinkedHashSet<>(listed);
        open.removeAll(state.done());
        return new Harvest(api, state, List.copyOf(open));
    }

    /** How many questions have yet to come. */
    public int size() {
        return size;
    }

    public boolean hasNext() {
        return left.hasNext();
    }

    /** Asks for the next questions, and for the answers and annexes that came only as a name. */
    public Batch next() {
        List<String> ids = new ArrayList<>();
        while (ids.size() < BATCH && left.hasNext()) {
            ids.add(left.next());
        }
        Map<String, Offered> inputs = new LinkedHashMap<>();
        Map<String, JsonNode> records = questions(ids);
        ids.forEach(id -> add(id, Optional.ofNullable(records.get(id)), inputs));
        return new Batch(ids, List.copyOf(inputs.values()));
    }

    /** Remembers that a batch has been dealt with. */
    public void done(Batch batch) {
        state.done(batch.questions());
    }

    /** Forgets the state: the harvest is complete, and the next one begins anew. */
    public void complete() {
        state.forget();
    }

    private Map<String, JsonNode> questions(List<String> ids) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        if (api.get("/parliamentary-questions/" + String.join(",", ids) + FORMAT) instanceof Answer.Found found) {
            records(found.body()).forEach(record -> records.put(id(record), record));
        }
        ids.stream()
                .filter(id -> ids.size() > 1 && !records.containsKey(id))
                .forEach(id -> one("/parliamentary-questions/" + id).ifPresent(record -> records.put(id, record)));
        return records;
    }

    private Optional<JsonNode> one(String path) {
        return api.get(path + FORMAT) instanceof Answer.Found found
                ? records(found.body()).valueStream().findFirst()
                : Optional.empty();
    }

    private void add(String id, Optional<JsonNode> record, Map<String, Offered> inputs) {
        URI address = api.address("/documents/" + id);
        if (record.isEmpty()) {
            inputs.put(
                    id,
                    new Offered.Absent(
                            address.toString(),
                            new Refusal(
                                    id, 0, "", "The source has a record for what it lists", "Harvest again later")));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        JsonNode whole = withoutNames(record.get(), names);
        inputs.put(id, new Offered.Bytes(address.toString(), id + ".jsonld", Optional.of(address), body(whole)));
        for (String named : names) {
            if (!inputs.containsKey(named)) {
                add(named, one("/documents/" + named), inputs);
            }
        }
    }

    /**
     * A record without the answers and annexes of which it has only the name, at any depth.
     *
     * @param names takes those
     */
    private static JsonNode withoutNames(JsonNode record, Set<String> names) {
        if (!(record.deepCopy() instanceof ObjectNode whole)) {
            return record;
        }
        for (String key : INVERSE) {
            ArrayNode told = JSON.createArrayNode();
            for (JsonNode related : listed(whole.path(key))) {
                if (isNamedOnly(related)) {
                    names.add(id(related));
                } else {
                    told.add(withoutNames(related, names));
                }
            }
            whole.remove(key);
            if (!told.isEmpty()) {
                whole.set(key, told);
            }
        }
        return whole;
    }

    private static boolean isNamedOnly(JsonNode related) {
        return related.isString() || !related.has("identifier") && !related.has("document_date");
    }

    private static Iterable<JsonNode> listed(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.values() : List.of(value);
    }

    /** One record in the shape in which the API serves it, always written the same way. */
    private static byte[] body(JsonNode record) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("data").add(record);
        return JSON.writeValueAsBytes(body);
    }

    static JsonNode records(JsonNode body) {
        JsonNode data = body.path("data");
        return data.isObject() ? JSON.createArrayNode().add(data) : data.isArray() ? data : nothing();
    }

    static JsonNode nothing() {
        return JSON.createArrayNode();
    }

    /** The last segment of a record's IRI, or of an IRI that stands for one. */
    static String id(JsonNode record) {
        String iri = record.isString() ? record.asString() : record.path("id").asString("");
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
