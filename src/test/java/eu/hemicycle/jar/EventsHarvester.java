package eu.hemicycle.jar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import tools.jackson.databind.JsonNode;

/** What somebody keeps who hears of changes by {@code eventsource} and fetches each version that is named. */
final class EventsHarvester extends Harvester {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Scripts scripts;
    private final String url;
    private long last;
    private int connections;

    EventsHarvester(Scripts scripts, String url, Path folder) {
        this.scripts = scripts;
        this.url = url;
    }

    @Override
    void goOn() throws IOException, InterruptedException {
        String newest = get(url + "/feeds/ldes")
                .headers()
                .firstValue("Hemicycle-Version")
                .orElseThrow();
        JsonNode heard = scripts.json("events.mjs", url + "/feeds/events?after=" + last, newest);
        connections = heard.get("connections").asInt();
        for (JsonNode event : heard.get("events")) {
            put(
                    event.get("iri").asString(),
                    event.has("version") ? version(event.get("version").asString()) : Set.of());
            last = event.get("id").asLong();
        }
    }

    /** How many connections the last listening took. */
    int connections() {
        return connections;
    }

    private Set<Triple> version(String address) throws IOException, InterruptedException {
        Set<Triple> triples = new HashSet<>();
        try {
            RDFParser.fromString(get(address).body(), Lang.NQUADS)
                    .toDatasetGraph()
                    .find()
                    .forEachRemaining(quad -> triples.add(quad.asTriple()));
        } catch (RiotException unreadable) {
            throw new Refused(unreadable.getMessage());
        }
        return triples;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
