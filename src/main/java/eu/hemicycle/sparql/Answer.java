package eu.hemicycle.sparql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A whole answer, ready to be sent.
 *
 * @param status of HTTP
 * @param contentType with its charset where the type has one
 * @param body its bytes; released by whoever sends it
 * @param version of the data it was made from; absent if even that is not known
 * @param headers further headers
 */
record Answer(int status, String contentType, Spool body, OptionalLong version, Map<String, String> headers) {

    static final String TIMING = "Server-Timing";
    private static final String HIT = "cache;desc=\"hit\"";

    Answer {
        headers = Map.copyOf(headers);
    }

    /** Strong (RFC 9110 section 8.8.3): of these bytes, and of the version if they were made from data. */
    String entityTag() {
        boolean ofData = headers.containsKey(TIMING) && version.isPresent();
        return ofData ? "\"" + version.getAsLong() + '-' + body.entityTag().substring(1) : body.entityTag();
    }

    /** The same, as one that was already there. */
    Answer known() {
        return with(TIMING, HIT);
    }

    /** Whether it was not computed for this request. */
    boolean isKnown() {
        return HIT.equals(headers.get(TIMING));
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, contentType, body, version, all);
    }
}
