package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What users of linked data expect of any such site: one request a row, and what its answer must say. */
class ConventionsTest {

    private static final String THING = RunningSite.DOCUMENTS + "E-9-2021-009912-ASW";

    private final RunningSite site = RunningSite.get();

    /**
     * @param point what is expected and where it is said
     * @param headers of the request, divided by {@code ¦}
     * @param expected headers of the answer, each with what it contains, divided by {@code ¦}; one after {@code !} is absent
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/resource/conventions.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '~')
    void holds(String point, String method, String path, String headers, int status, String expected) {
        HttpResponse<String> response = site.send(method, filled(path), pairs(headers));
        assertThat(response.statusCode()).isEqualTo(status);
        for (String expectation : parts(expected)) {
            check(response, expectation);
        }
    }

    private void check(HttpResponse<String> response, String expectation) {
        if (expectation.startsWith("!")) {
            assertThat(response.headers().map().keySet())
                    .noneMatch(name -> name.equalsIgnoreCase(expectation.substring(1)));
            return;
        }
        int colon = expectation.indexOf(':');
        String name = expectation.substring(0, colon).strip();
        String value = filled(expectation.substring(colon + 1).strip());
        assertThat(String.join(", ", response.headers().allValues(name)))
                .as(name)
                .contains(value);
    }

    private String filled(String text) {
        return text.replace("{answer}", ANSWER)
                .replace("{thing}", THING)
                .replace("{site}", site.url(""))
                .replace("{mint}", RunningSite.MINT);
    }

    private String[] pairs(String headers) {
        List<String> pairs = new ArrayList<>();
        for (String header : parts(headers)) {
            int colon = header.indexOf(':');
            pairs.add(header.substring(0, colon).strip());
            pairs.add(filled(header.substring(colon + 1).strip()));
        }
        return pairs.toArray(String[]::new);
    }

    private static List<String> parts(String divided) {
        return divided == null || divided.isBlank()
                ? List.of()
                : List.of(divided.split("¦")).stream().map(String::strip).toList();
    }

    /** The compressed form decodes to the same bytes and has its own validator, by which it is 304. */
    @Test
    void gzipHasTheSameBytesAndAValidatorOfItsOwn() throws IOException, InterruptedException {
        String path = ANSWER + ".html";
        HttpResponse<byte[]> zipped = bytes(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = bytes(path);
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
        }
        String tag = header(zipped, "ETag");
        assertThat(tag).endsWith("-gzip\"").isNotEqualTo(header(plain, "ETag"));
        HttpResponse<byte[]> unchanged = bytes(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(header(unchanged, "ETag")).isEqualTo(tag);
        assertThat(header(unchanged, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(bytes(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(header(bytes("/", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Level 2 of FAIR Signposting: the link set says what the headers of the page say. */
    @Test
    void theLinkSetSaysWhatTheHeadersSay() {
        HttpResponse<String> page = site.get(ANSWER + ".html");
        String address = "/linkset?iri=" + Iris.encodeParameter(THING);
        HttpResponse<String> linkset = site.get(address);
        assertThat(linkset.headers().firstValue("Content-Type")).hasValue("application/linkset+json");
        JsonNode contexts = JsonMapper.shared().readTree(linkset.body()).get("linkset");
        List<String> told = new ArrayList<>();
        contexts.get(0).properties().forEach(relation -> {
            if (relation.getValue().isArray()) {
                relation.getValue()
                        .forEach(target ->
                                told.add("<" + target.get("href").asString() + ">; rel=\"" + relation.getKey() + "\""));
            }
        });
        assertThat(contexts.get(0).get("anchor").asString()).isEqualTo(site.url(ANSWER + ".html"));
        assertThat(page.headers().allValues("Link").stream()
                        .map(link -> link.replaceFirst("; type=.*", ""))
                        .filter(link -> !link.contains("rel=\"linkset\"")))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    /** IRIs are terms and never text of a query: whatever stands in one, nothing else is found and nothing breaks. */
    @Test
    void noIriEndsAQuery() {
        List<String> endings = List.of(
                "> } ;",
                "\" } #",
                "> ?s ?p ?o . <",
                "'; DROP ALL; '",
                "\\u003E",
                "%3E%20%7D",
                "\n}",
                "{{7*7}}",
                "${7*7}");
        for (String ending : endings) {
            for (String form :
                    List.of("/describe?iri=", "/describe.ttl?iri=", "/describe.html?iri=", "/linkset?iri=")) {
                String path = form + Iris.encodeParameter("https://example.org/" + ending);
                HttpResponse<String> response = site.get(path);
                assertThat(response.statusCode()).as(path).isIn(400, 404, 303);
                assertThat(response.body()).as(path).doesNotContain("Exception", "org.apache");
            }
        }
    }

    @Test
    void noHeaderIsTooLongForAProxy() {
        int length = site.get(ANSWER + ".html").headers().allValues("Link").stream()
                .mapToInt(link -> link.getBytes(StandardCharsets.UTF_8).length + 8)
                .sum();
        assertThat(length).isBetween(500, 4096);
    }
}
