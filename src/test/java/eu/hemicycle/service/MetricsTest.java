package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What a node tells Prometheus. */
class MetricsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String METRICS = "/actuator/prometheus";

    @TempDir
    private Path data;

    @Test
    void queriesAreCountedByFormAndOutcomeAndNothingTellsWhatWasAsked() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext service = start(Map.of())) {
            int port = port(service);
            get(port, "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%22a%20name%22%20%7D");
            get(port, "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%22a%20name%22%20%7D");
            get(port, "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Chttp%3A%2F%2Fexample.org%2Fsecret%3E%20%7D");

            assertThat(get(port, METRICS).body())
                    .contains(
                            "hemicycle_sparql_queries_seconds_count{form=\"select\",outcome=\"answered\"} 1",
                            "hemicycle_sparql_queries_seconds_count{form=\"select\",outcome=\"cached\"} 1",
                            "hemicycle_sparql_queries_seconds_count{form=\"ask\",outcome=\"answered\"} 1",
                            "hemicycle_sparql_rows_count{form=\"select\"} 1",
                            "hemicycle_sparql_running 0.0",
                            "http_server_requests_seconds_count{",
                            "jvm_memory_used_bytes{",
                            "disk_free_bytes{")
                    .doesNotContain("a name", "a%20name", "secret");
        }
    }

    @Test
    void metricsAndHealthCanHaveAPortOfTheirOwn() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext service =
                start(Map.of("management.server.port", 0, "management.server.address", "127.0.0.1"))) {
            int own = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.management.port"));

            assertThat(own).isNotEqualTo(port(service));
            assertThat(get(own, METRICS).statusCode()).isEqualTo(200);
            assertThat(get(own, "/actuator/health").statusCode()).isEqualTo(200);
            assertThat(get(port(service), METRICS).statusCode()).isEqualTo(404);
        }
    }

    private ConfigurableApplicationContext start(Map<String, Object> more) {
        Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        Map<String, Object> settings = new HashMap<>(more);
        settings.putAll(
                Map.of("server.port", 0, "server.address", "127.0.0.1", "hemicycle.public-url", "http://127.0.0.1"));
        return Service.start(archive, data, () -> new Run("run", Instant.EPOCH, "1"), settings);
    }

    private static int port(ConfigurableApplicationContext service) {
        return ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
