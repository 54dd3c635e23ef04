package eu.hemicycle.catalogue;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.Kind;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.service.Service;
import eu.hemicycle.store.Diff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service over real HTTP, with a log and a store of its own and few reference things. */
public final class PublishedSite implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String PREFIXES = """
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX epvoc: <https://data.europarl.europa.eu/def/epvoc#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX doc: <https://data.europarl.europa.eu/eli/dl/doc/>
            PREFIX hemi: <https://w3id.org/hemicycle/ns#>
            PREFIX corporate-body: <http://publications.europa.eu/resource/authority/corporate-body/>
            PREFIX language: <http://publications.europa.eu/resource/authority/language/>
            """;

    private final Archive archive;
    private final ConfigurableApplicationContext service;
    private final int port;

    private PublishedSite(Archive archive, ConfigurableApplicationContext service, int port) {
        this.archive = archive;
        this.service = service;
        this.port = port;
    }

    public static PublishedSite start(Path data, Map<String, Object> settings) {
        try {
            Archive archive = Archive.open(data, small(data), Iris.PROJECT, Clock.systemUTC());
            int port = freePort();
            Map<String, Object> all = new HashMap<>(settings);
            all.put("server.port", port);
            all.put("server.address", "127.0.0.1");
            all.put("hemicycle.public-url", "http://127.0.0.1:" + port);
            all.put("hemicycle.limits.time-per-minute", "10m");
            ConfigurableApplicationContext service =
                    Service.start(archive, data, () -> new Run("run", Instant.EPOCH, "1"), all);
            return new PublishedSite(archive, service, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The program's ontology with few reference things, which take the longest to publish. */
    private static Ontology small(Path data) throws IOException {
        Path folder = data.resolve("ontology");
        for (String file : List.of("shapes/record.ttl", "vocabularies/languages.ttl", "vocabularies/roles.ttl")) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            if (!Files.exists(copy)) {
                Files.copy(Path.of("ontology").resolve(file), copy);
            }
        }
        return Ontology.in(folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Archive archive() {
        return archive;
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Writes an invented document of 2021; the words stand in its added graph alone. */
    public void write(String id, String title, String words) {
        write(Map.of(id, title), words);
    }

    /** Writes several documents, titles by identifier, in one group. */
    public void write(Map<String, String> titles, String words) {
        archive.store().update(present -> titles.entrySet().stream()
                .flatMap(entry -> {
                    DocumentId id = DocumentId.parse(entry.getKey());
                    return Diff.patch(
                            present.dataset(),
                            id.toString(),
                            Map.of(
                                    Iris.PROJECT.recordGraph(id), record(id, entry.getValue()),
                                    Iris.PROJECT.addedGraph(id), added(id, words)))
                            .map(patch -> new Change(id.toString(), Kind.CHANGED, patch, "[]"))
                            .stream();
                })
                .toList());
    }

    private static Graph record(DocumentId id, String title) {
        String type = id.part() == DocumentId.Part.QUESTION ? "QUESTION_WRITTEN" : "QUESTION_WRITTEN_ANSWER";
        return turtle("""
                doc:%1$s a eli:Work ; dcterms:identifier "%1$s" ; dcterms:title "%2$s"@en ;
                  eli:date_document "%3$d-03-01"^^xsd:date ; eli:is_realized_by <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> ;
                  eli:work_type <https://data.europarl.europa.eu/def/ep-document-types/%4$s> .
                <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> a eli:Expression ; eli:language language:ENG ; eli:title "%2$s"@en .
                """.formatted(id, title, id.reference().year(), type));
    }

    private static Graph added(DocumentId id, String words) {
        return turtle("""
                <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> epvoc:expressionContent "%2$s"@en .
                doc:%1$s eli:cites <http://data.europa.eu/eli/dir/2016/1148/oj> ; hemi:addressee corporate-body:%3$s .
                """.formatted(id, words, words.startsWith("To the Council") ? "CONSIL" : "COM"));
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(PREFIXES + text, Lang.TURTLE).toGraph();
    }

    /** Every quad of the store. */
    public Set<Quad> quads() {
        return archive.store().read(snapshot -> {
            Set<Quad> quads = new HashSet<>();
            snapshot.dataset().findNG(null, null, null, null).forEachRemaining(quads::add);
            return quads;
        });
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return exchange(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return exchange("GET", path, "", BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, String body, HttpResponse.BodyHandler<T> handler, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Closes the archive too. */
    @Override
    public void close() {
        service.close();
    }
}
