package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.log.DiskFloor;
import eu.hemicycle.ops.AdminToken;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.StarterCorpus;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that cannot write says so and goes on answering readers. */
class HealthTest {

    private static final AdminToken TOKEN = AdminToken.random();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void aDiskBelowItsFloorIsReadOnlyAndReadersAreAnswered() throws Exception {
        try (Archive archive = open(DiskFloor.DEFAULT)) {
            StarterCorpus.publish(archive.publication(), new Run("run", Instant.EPOCH, "1"));
        }
        try (Archive archive = open(new DiskFloor(Long.MAX_VALUE))) {
            int port = freePort();
            try (ConfigurableApplicationContext service = Service.start(
                    archive,
                    data,
                    () -> new Run("run", Instant.EPOCH, "1"),
                    Map.of(
                            "server.port",
                            port,
                            "server.address",
                            "127.0.0.1",
                            "hemicycle.admin.tokens",
                            TOKEN.hash(),
                            "hemicycle.public-url",
                            "http://127.0.0.1:" + port))) {
                assertThat(service.isActive()).isTrue();
                HttpResponse<String> health = get(port, "/actuator/health");
                assertThat(health.statusCode()).isEqualTo(200);
                JsonNode body = JsonMapper.shared().readTree(health.body());
                assertThat(body.get("status").asString()).isEqualTo("READ_ONLY");
                JsonNode details = body.at("/components/data/details");
                assertThat(details.get("reason").asString()).contains("under the floor");
                assertThat(details.get("version").asLong())
                        .isEqualTo(details.get("log").asLong())
                        .isPositive();
                assertThat(get(port, "/eli/dl/doc/E-9-2020-003194-ASW.ttl").statusCode())
                        .isEqualTo(200);
                HttpResponse<String> upload = change(port, "POST", "/admin/ingests?name=a.txt");
                assertThat(upload.statusCode()).isEqualTo(503);
                assertThat(upload.body()).contains("under the floor");
                assertThat(change(port, "DELETE", "/admin/documents/E-9-2020-003194-ASW?reason=Wrong")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(get(port, "/eli/dl/doc/E-9-2020-003194-ASW.ttl").statusCode())
                        .isEqualTo(410);
            }
        }
    }

    private static HttpResponse<String> change(int port, String method, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + TOKEN.secret())
                        .method(method, HttpRequest.BodyPublishers.ofString("any"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Archive open(DiskFloor floor) {
        return Archive.open(
                data, Ontology.bundled(), data.resolve("reference"), Iris.PROJECT, Clock.systemUTC(), floor);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
