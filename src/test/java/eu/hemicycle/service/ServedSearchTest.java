package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Run;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search in the whole service with its starter corpus: how good its lists are, and that SPARQL gives the same ones. */
class ServedSearchTest {

    /** Kept: a change that makes lists worse is seen here. */
    private static final double FLOOR = 0.95;

    private static final int RANKS = 10;

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext service;
    private static String site;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        Archive archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        StarterCorpus.publish(archive.publication(), run());
        service = Service.start(
                archive,
                data,
                ServedSearchTest::run,
                Map.of(
                        "server.port", 0,
                        "server.address", "127.0.0.1",
                        "hemicycle.public-url", "http://127.0.0.1",
                        "hemicycle.limits.time", "60s",
                        "hemicycle.limits.time-per-minute", "30m"));
        site = "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    private static Run run() {
        return CrawlTest.run();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private String get(String path, String accept) {
        return answer(path, accept).body();
    }

    private HttpResponse<String> answer(String path, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", accept)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            return answer;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> searched(String parameters) {
        JsonNode json = JsonMapper.shared().readTree(get("/search.json?" + parameters, "application/json"));
        List<String> works = new ArrayList<>(json.get("items").findValuesAsString("id"));
        if (json.has("next")) {
            String next = json.get("next").asString();
            works.addAll(searched(next.substring(next.indexOf('?') + 1)));
        }
        return works;
    }

    private List<String> queried(String parameters) {
        String query = get("/search.rq?" + parameters, "*/*");
        JsonNode json =
                JsonMapper.shared().readTree(get("/sparql?query=" + encoded(query), "application/sparql-results+json"));
        return json.at("/results/bindings")
                .valueStream()
                .map(row -> row.at("/work/value").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=cybersecurity",
                "q=critical+infrastructure",
                "q=%22critical+infrastructure%22",
                "q=cyber*+-hospital*",
                "q=gdpr+OR+%28europol+crime%29",
                "q=title%3Aspace",
                "q=who%3Abrudzinski+year%3A2022",
                "q=e-003194%2F2020",
                "body=ENISA&body=COM",
                "topic=c_04ae3ba8&q=cyber*",
                "act=dir/2016/1148/oj",
                "year=2022&year=2019",
                "type=QUESTION_WRITTEN",
                "lang=en&state=open",
                "state=answered&group=PPE&group=S%26D",
                "q=health*+year%3A2022&type=QUESTION_WRITTEN_ANSWER"
            })
    void sparqlGivesTheSameList(String parameters) {
        List<String> newest = searched(parameters + "&sort=newest");
        assertThat(newest).isNotEmpty();
        assertThat(queried(parameters + "&sort=newest")).isEqualTo(newest);
        assertThat(queried(parameters)).containsExactlyInAnyOrderElementsOf(searched(parameters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "quickest", "slowest"})
    void sparqlGivesTheSameOrder(String sort) {
        List<String> searched = searched("sort=" + sort);
        assertThat(searched).hasSizeGreaterThan(40);
        assertThat(queried("sort=" + sort)).isEqualTo(searched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked-by", "answered-by", "group", "country", "person", "place", "other"})
    void sparqlGivesTheSameListForTheFirstValueOfAFacet(String facet) {
        JsonNode json = JsonMapper.shared().readTree(get("/search.json", "application/json"));
        JsonNode first = json.at("/facets/" + facet + "/values/0/value");
        if (first.isMissingNode()) {
            assertThat(json.at("/facets/" + facet + "/distinct").asInt()).isZero();
            return;
        }
        String parameters = facet + "=" + encoded(first.asString()) + "&sort=newest";
        List<String> newest = searched(parameters);
        assertThat(newest).isNotEmpty();
        assertThat(queried(parameters)).isEqualTo(newest);
    }

    @Test
    void listsAreAsGoodAsTheyWere() throws IOException {
        Map<String, Double> gains = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/find/relevance.txt"))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\\|", -1);
                gains.put(parts[0].strip(), gain(parts[0].strip(), graded(parts)));
            }
        }
        assertThat(gains).hasSizeGreaterThanOrEqualTo(60);
        double mean =
                gains.values().stream().mapToDouble(gain -> gain).average().orElseThrow();
        assertThat(mean)
                .as("mean nDCG@10 %.3f of %d; below 0.8: %s", mean, gains.size(), worst(gains))
                .isGreaterThan(FLOOR);
    }

    private static String worst(Map<String, Double> gains) {
        return gains.entrySet().stream()
                .filter(gain -> gain.getValue() < 0.8)
                .map(gain -> String.format(java.util.Locale.ROOT, "%s %.2f", gain.getKey(), gain.getValue()))
                .toList()
                .toString();
    }

    private static Map<String, Integer> graded(String... parts) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (int column = 2; column > 0; column--) {
            for (String id : parts[column].strip().split("\\s+")) {
                String question = id.replace("+", "");
                int grade = column == 1 ? 3 : 1;
                if (!question.isEmpty()) {
                    grades.put(question, grade);
                }
                if (id.endsWith("+")) {
                    grades.put(question + "-ASW", grade);
                }
            }
        }
        return grades;
    }

    private double gain(String q, Map<String, Integer> grades) {
        List<String> found = searched("q=" + encoded(q));
        double gain = 0;
        for (int rank = 0; rank < Math.min(RANKS, found.size()); rank++) {
            String id = found.get(rank).substring(found.get(rank).lastIndexOf('/') + 1);
            gain += discounted(grades.getOrDefault(id, 0), rank);
        }
        int[] ideal =
                grades.values().stream().mapToInt(grade -> -grade).sorted().toArray();
        double best = 0;
        for (int rank = 0; rank < Math.min(RANKS, ideal.length); rank++) {
            best += discounted(-ideal[rank], rank);
        }
        return gain / best;
    }

    private static double discounted(int grade, int rank) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(rank + 2);
    }

    @Test
    void aWrongLetterIsSeen() {
        String page = get("/search?q=cybersecurty", "text/html");
        assertThat(page).contains("Did you mean").contains("/search?q=cybersecurity");
        String any = get("/search?q=vaccine+submarine", "text/html");
        assertThat(any).contains("/search?q=vaccine+OR+submarine");
    }
}
