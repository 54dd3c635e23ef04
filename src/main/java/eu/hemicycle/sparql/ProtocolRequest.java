package eu.hemicycle.sparql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request of the SPARQL 1.1 Protocol, however it was sent.
 *
 * @param queryText the query, absent when the request asks for the endpoint itself
 * @param defaultGraphs IRIs of {@code default-graph-uri}
 * @param namedGraphs IRIs of {@code named-graph-uri}
 * @param formatWishes values of {@code format}, {@code output} and {@code results}, in that order
 * @param explains whether {@code explain} asks how the query is answered
 */
record ProtocolRequest(
        Optional<String> queryText,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        List<String> formatWishes,
        boolean explains) {

    ProtocolRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
        formatWishes = List.copyOf(formatWishes);
    }

    /** Whether a parameter names any format that there is, so that a page is not what is wanted. */
    boolean wishesFormat() {
        return Arrays.stream(AnswerKind.values())
                .anyMatch(kind -> Formats.wished(formatWishes, kind).isPresent());
    }

    /** The address of this query on this site, in a format. */
    String address(String format) {
        StringBuilder address = new StringBuilder("/sparql?query=").append(encoded(queryText.orElseThrow()));
        defaultGraphs.forEach(graph -> address.append("&default-graph-uri=").append(encoded(graph)));
        namedGraphs.forEach(graph -> address.append("&named-graph-uri=").append(encoded(graph)));
        return address.append("&format=").append(encoded(format)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The dataset of the protocol as the parameters under which Fuseki expects it. */
    Map<String, List<String>> datasetParameters() {
        return Map.of("default-graph-uri", defaultGraphs, "named-graph-uri", namedGraphs);
    }
}
