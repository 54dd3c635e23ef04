package eu.hemicycle.sparql;

import eu.hemicycle.query.Parameter;
import eu.hemicycle.query.StoredQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/**
 * A stored query with what a caller has given for its parameters.
 *
 * @param values as given, by the name of the parameter; those not given are absent
 */
record StoredQueryCall(StoredQuery stored, Map<String, String> values) {

    /** @throws Refused if a parameter is there twice */
    static StoredQueryCall of(StoredQuery stored, FormParameters parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        stored.parameters()
                .forEach(parameter ->
                        parameters.one(parameter.name()).ifPresent(value -> values.put(parameter.name(), value)));
        return new StoredQueryCall(stored, values);
    }

    /** @throws eu.hemicycle.query.InvalidParameter if a value is not of the type of its parameter */
    Query query() {
        return stored.with(values);
    }

    /** What a field of the form shows. */
    String shown(Parameter parameter) {
        return values.getOrDefault(parameter.name(), parameter.preset().orElse(""));
    }

    /** The address of the call on this site, with its format at the end. */
    String address(String format) {
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/queries/" + stored.id() + "." + format + (query.isEmpty() ? "" : "?" + query);
    }
}
