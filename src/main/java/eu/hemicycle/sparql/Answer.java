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

    Answer {
        headers = Map.copyOf(headers);
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, contentType, body, version, all);
    }
}
