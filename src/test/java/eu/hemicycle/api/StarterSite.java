package eu.hemicycle.api;

import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.StarterCorpus;
import eu.hemicycle.service.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with the starter corpus and a dump, over real HTTP; everything that can be configured is. */
final class StarterSite implements AutoCloseable {

    static final URI LICENCE = URI.create("https://creativecommons.org/licenses/by/4.0/");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final ConfigurableApplicationContext service;
    private final String url;

    private StarterSite(ConfigurableApplicationContext service, String url) {
        this.service = service;
        this.url = url;
    }

    static StarterSite start(Path data) throws IOException {
        Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        Run run = new Run("20210501T083000Z-0000", Instant.parse("2021-05-01T08:30:00Z"), "test");
        StarterCorpus.publish(archive.publication(), run);
        int port = freePort();
        String url = "http://127.0.0.1:" + port;
        ConfigurableApplicationContext service = Service.start(
                archive,
                data,
                () -> run,
                Map.of(
                        "hemicycle.admin.tokens",
                        "0".repeat(64),
                        "server.port",
                        port,
                        "server.address",
                        "127.0.0.1",
                        "hemicycle.public-url",
                        url,
                        "hemicycle.licence",
                        LICENCE,
                        "hemicycle.contact",
                        "data@newsroom.example",
                        "hemicycle.security-contact",
                        "security@newsroom.example",
                        "hemicycle.limits.time-per-minute",
                        "30m"));
        service.getBean(Dumps.class).write();
        return new StarterSite(service, url);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    <T> Map<String, T> beans(Class<T> type) {
        return service.getBeansOfType(type);
    }

    /** An answer; the text is empty where it has no end. */
    record Answered(int status, String type, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    Answered get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("/") ? url + path : path))
                .timeout(Duration.ofMinutes(1));
    }

    Answered send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream body = answer.body()) {
                return new Answered(
                        answer.statusCode(),
                        type,
                        type.startsWith("text/event-stream")
                                ? ""
                                : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
