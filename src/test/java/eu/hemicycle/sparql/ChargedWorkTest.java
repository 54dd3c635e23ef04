package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fragments and the matching of names are on the account that a client has at the endpoint. */
class ChargedWorkTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final String FRAGMENT = "/fragments?predicate=http://www.w3.org/2004/02/skos/core%23prefLabel";
    private static final String BATCH = "/reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22ENISA%22%7D%7D";
    private static final String EXTENSION = "/reconcile?extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%5D%7D";
    private static final String QUERY = "/sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%203";

    private static void give(String timePerMinute, String runningPerClient) {
        SITE.bean(ReloadableEndpoint.class)
                .reload(new Binder(new MapConfigurationPropertySource(Map.of(
                        "hemicycle.limits.time-per-minute", timePerMinute,
                        "hemicycle.limits.running-per-client", runningPerClient))));
    }

    @AfterEach
    void restore() {
        give("10m", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {FRAGMENT, BATCH, EXTENSION, "/reconcile.html?name=enisa", "/reconcile/suggest/entity?prefix=enis"
            })
    void whoHasUsedItsTimeIsToldWhenToComeBack(String path) {
        give("1ns", "2");
        assertThat(SITE.get(path).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = SITE.get(path, "Accept", "application/json, application/n-quads");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
        assertThat(Long.parseLong(header(refused, "Retry-After"))).isPositive();
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(refused, "Access-Control-Expose-Headers")).contains("Retry-After");
        assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.get("type").asString()).isEqualTo(SITE.url("/problems/time-used-up"));
        assertThat(problem.get("status").asInt()).isEqualTo(429);
        assertThat(SITE.get(path, "Accept", "text/html").body()).contains("query time a minute, and yours is used up");
    }

    @Test
    void theAccountIsThatOfTheEndpoint() {
        give("1ns", "2");
        assertThat(SITE.get(FRAGMENT).statusCode()).isEqualTo(200);

        assertThat(SITE.get(QUERY).statusCode()).isEqualTo(429);
    }

    @Test
    void aClientMayAskForManyFragmentsAtOnce() {
        give("10m", "1");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(SITE.url(FRAGMENT))).build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<Integer>> answers = Stream.generate(() ->
                        client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode))
                .limit(30)
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
