package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.StarterCorpus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service with its starter corpus, walked from its home page along every link to a page, but for those that
 * crawlers are asked not to follow: they lead to the same things in every combination.
 */
class CrawlTest {

    private static final int MOST_BYTES = 60 * 1024;
    private static final Pattern BESIDE =
            Pattern.compile("\\.(ttl|jsonld|rdf|nt|trig|nq|json)\\b|_profile=|/linkset\\?|(lang|ui)=(?!en)");
    private static final Pattern THING =
            Pattern.compile("^/(describe|authority|eurovoc|id|def|org|person|eli/dl/participation)\\b");
    private static final int RARE = 100;
    private static final int SOME = 10;
    private static final boolean EVERYTHING = Boolean.getBoolean("hemicycle.crawl.everything");

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> seen = new HashSet<>(Set.of("/"));
    private final Deque<String> open = new ArrayDeque<>(List.of("/"));
    private final List<String> faults = new ArrayList<>();
    private int pages;

    @Test
    void noLinkIsBrokenAndNoPageIsOverItsBudget() throws IOException, InterruptedException {
        Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        StarterCorpus.publish(archive.publication(), run());
        ConfigurableApplicationContext service = Service.start(
                archive,
                data,
                CrawlTest::run,
                Map.of(
                        "server.port", 0,
                        "server.address", "127.0.0.1",
                        "hemicycle.public-url", "http://127.0.0.1",
                        "hemicycle.limits.time-per-minute", "30m"));
        try {
            int port = ((ServletWebServerApplicationContext) service)
                    .getWebServer()
                    .getPort();
            while (!open.isEmpty()) {
                visit("http://127.0.0.1:" + port, open.pop());
            }
        } finally {
            service.close();
        }
        assertThat(faults).isEmpty();
        assertThat(pages).isGreaterThan(200);
    }

    private void visit(String site, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .timeout(Duration.ofMinutes(1))
                        .header("Accept", "text/html,*/*;q=0.1")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == 303) {
            follow(response.headers().firstValue("Location").orElseThrow());
        } else if (response.statusCode() != 200) {
            faults.add(response.statusCode() + " " + path);
        } else if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            read(site, path, response);
        }
    }

    private void read(String site, String path, HttpResponse<byte[]> response) throws IOException {
        pages++;
        if (response.body().length > MOST_BYTES) {
            faults.add(response.body().length + " bytes " + path);
        }
        Document page = Jsoup.parse(new String(plain(response), StandardCharsets.UTF_8), site + path);
        if (page.select("h1").size() != 1
                || page.title().isBlank()
                || page.outerHtml().contains("??")) {
            faults.add("incomplete " + path);
        }
        page.select("a[href]:not([rel~=nofollow]), link[href]").eachAttr("abs:href").stream()
                .filter(link -> link.startsWith(site + "/"))
                .map(link -> link.substring(site.length()).replaceFirst("#.*", ""))
                .filter(link -> !isElsewhere(link))
                .forEach(this::follow);
    }

    /** The endpoint has tests of its own, and so has the stream of events, which has no end. */
    private static boolean isElsewhere(String link) {
        return link.startsWith("/sparql") || link.startsWith("/queries/") || link.startsWith("/feeds/events");
    }

    /**
     * Every document and list in English; of the other things, and of what there is beside each in seven formats and in
     * French, some, and always the same ones.
     */
    private void follow(String link) {
        int oneOf = BESIDE.matcher(link).find() ? RARE : THING.matcher(link).find() ? SOME : 1;
        if (Math.floorMod(link.hashCode(), EVERYTHING ? 1 : oneOf) == 0 && seen.add(link)) {
            open.push(link);
        }
    }

    private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        Optional<String> coding = response.headers().firstValue("Content-Encoding");
        if (coding.isEmpty()) {
            return response.body();
        }
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return bytes.readAllBytes();
        }
    }

    static Run run() {
        return new Run("20210501T083000Z-0000", Instant.parse("2021-05-01T08:30:00Z"), "test");
    }
}
