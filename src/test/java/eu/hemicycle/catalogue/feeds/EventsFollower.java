package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to server-sent events as a browser does, and hangs up when it has heard of the newest version. */
final class EventsFollower {

    private final PublishedSite site;
    private final Map<String, Set<Quad>> documents = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private long last;

    EventsFollower(PublishedSite site) {
        this.site = site;
    }

    void goOn() {
        long newest = site.archive().store().version();
        try {
            var connection = URI.create(site.url("/feeds/events")).toURL().openConnection();
            connection.setReadTimeout(30_000);
            connection.setRequestProperty("Last-Event-ID", Long.toString(last));
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                while (last < newest) {
                    take(lines.readLine());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(String line) {
        received.add(line);
        if (!line.startsWith("data:")) {
            return;
        }
        JsonNode event = JsonMapper.shared().readTree(line.substring(5));
        last = event.get("number").asLong();
        String iri = event.get("iri").asString();
        if (!event.has("version")) {
            documents.remove(iri);
            return;
        }
        var answer = site.get(event.get("version").asString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        received.add(answer.body());
        Set<Quad> quads = new HashSet<>();
        RDFParser.fromString(answer.body(), Lang.NQUADS).toDatasetGraph().find().forEachRemaining(quads::add);
        documents.put(iri, quads);
    }

    Set<Quad> quads() {
        Set<Quad> all = new HashSet<>();
        documents.values().forEach(all::addAll);
        return all;
    }

    List<String> received() {
        return received;
    }
}
