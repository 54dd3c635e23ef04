package eu.hemicycle.sparql;

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
 */
record ProtocolRequest(
        Optional<String> queryText, List<String> defaultGraphs, List<String> namedGraphs, List<String> formatWishes) {

    ProtocolRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
        formatWishes = List.copyOf(formatWishes);
    }

    /** The format that a parameter asks for and this kind of answer has; other wishes fall back to {@code Accept}. */
    Optional<ResultFormat> wishedFormat(AnswerKind kind) {
        return formatWishes.stream()
                .flatMap(wish -> ResultFormat.named(wish, kind).stream())
                .findFirst();
    }

    /** Whether a parameter names any format that there is, so that a page is not what is wanted. */
    boolean wishesFormat() {
        return Arrays.stream(AnswerKind.values())
                .anyMatch(kind -> wishedFormat(kind).isPresent());
    }

    /** The dataset of the protocol as the parameters under which Fuseki expects it. */
    Map<String, List<String>> datasetParameters() {
        return Map.of("default-graph-uri", defaultGraphs, "named-graph-uri", namedGraphs);
    }
}
