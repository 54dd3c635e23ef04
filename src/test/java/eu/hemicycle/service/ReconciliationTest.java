package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.StarterCorpus;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A column of a thousand names, matched over HTTP as OpenRefine does it, in the whole service with its starter corpus. */
class ReconciliationTest {

    /** Kept: a change that matches worse is seen here. */
    private static final double PRECISION = 0.98;

    private static final double RECALL = 0.95;

    /** OpenRefine sends ten names at once unless it is told otherwise. */
    private static final int BATCH = 10;

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext service;
    private static String site;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        StarterCorpus.publish(archive.publication(), CrawlTest.run());
        service = Service.start(
                archive,
                data,
                CrawlTest::run,
                Map.of(
                        "server.port", 0,
                        "server.address", "127.0.0.1",
                        "hemicycle.public-url", "http://127.0.0.1"));
        site = "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private record Row(String name, String iri) {}

    private static List<Row> column() throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(Path.of("src/test/resources/reconcile/messy-names.csv")))) {
            return rows.stream()
                    .map(row -> new Row(row.get("name"), row.get("iri")))
                    .toList();
        }
    }

    @Test
    void aColumnOfAThousandMessyNamesIsMatched() throws IOException {
        List<Row> column = column();
        assertThat(column).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(column.stream().filter(row -> row.iri().isEmpty())).hasSizeGreaterThan(column.size() / 10);
        long begun = System.nanoTime();
        List<String> matched = new ArrayList<>();
        for (int from = 0; from < column.size(); from += BATCH) {
            matched.addAll(matched(column.subList(from, Math.min(from + BATCH, column.size()))));
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        StringBuilder faults = new StringBuilder();
        for (int i = 0; i < column.size(); i++) {
            Row row = column.get(i);
            if (matched.get(i).equals(row.iri())) {
                right += row.iri().isEmpty() ? 0 : 1;
                continue;
            }
            wrong += matched.get(i).isEmpty() ? 0 : 1;
            missed += row.iri().isEmpty() ? 0 : 1;
            faults.append("%n%s -> %s, not %s".formatted(row.name(), matched.get(i), row.iri()));
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missed);
        String told = "precision %.4f, recall %.4f, %d names in %d ms%s"
                .formatted(precision, recall, column.size(), taken.toMillis(), faults);
        assertThat(precision).as(told).isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall).as(told).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void anActIsMatchedByItsOfficialTitle() {
        String eli = "http://data.europa.eu/eli/";
        List<Row> titles = List.of(
                new Row(
                        "Council Decision of 26 July 2010 establishing the organisation and functioning of the European External"
                                + " Action Service",
                        eli + "dec/2010/427/oj"),
                new Row(
                        "Council decision of 26 July 2010 establishing the organization and functioning of the EUROPEAN EXTERNAL"
                                + " ACTION SERVICE",
                        eli + "dec/2010/427/oj"),
                new Row("Council Decision of 26 July 2010 on something else", ""));
        assertThat(matched(titles)).isEqualTo(titles.stream().map(Row::iri).toList());
    }

    private List<String> matched(List<Row> rows) {
        Map<String, Object> queries = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            queries.put("q" + i, Map.of("query", rows.get(i).name()));
        }
        JsonNode answer = JSON.readTree(posted("queries", JSON.writeValueAsString(queries)));
        assertThat(answer.size()).isEqualTo(rows.size());
        return queries.keySet().stream()
                .map(key -> answer.at("/" + key + "/result")
                        .valueStream()
                        .filter(candidate -> candidate.get("match").asBoolean())
                        .map(candidate -> candidate.get("id").asString())
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private String posted(String field, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/reconcile"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        field + "=" + URLEncoder.encode(json, StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
