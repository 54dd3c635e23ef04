package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DereferencingTest {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            */*                                              | .ttl
            text/turtle                                      | .ttl
            application/ld+json                              | .jsonld
            application/rdf+xml                              | .rdf
            application/n-triples                            | .nt
            application/n-quads                              | .nq
            application/trig                                 | .trig
            application/json                                 | .json
            text/html,application/xhtml+xml,*/*;q=0.8        | .html
            text/html;q=0.4,application/rdf+xml;q=0.6        | .rdf
            """)
    void aThingLeadsToTheRepresentationThatIsWanted(String accept, String suffix) {
        HttpResponse<String> response = site.get("/person/900101", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/person/900101" + suffix);
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Language, Accept-Profile");
        assertThat(links(response)).contains("<https://data.europarl.europa.eu/person/900101>; rel=\"canonical\"");
    }

    @Test
    void withoutAcceptAThingLeadsToTurtle() {
        assertThat(header(site.get(ANSWER), "Location")).isEqualTo(ANSWER + ".ttl");
    }

    @Test
    void thePageIsInTheLanguageThatTheReaderPrefersAmongThoseThatExist() {
        assertThat(page("fr-BE, en;q=0.5")).isEqualTo(ANSWER + ".html?lang=fr");
        assertThat(page("de, en;q=0.5")).isEqualTo(ANSWER + ".html?lang=en");
        assertThat(page("de")).isEqualTo(ANSWER + ".html");
        assertThat(header(site.get("/person/900101", "Accept", "text/html", "Accept-Language", "fr"), "Location"))
                .isEqualTo("/person/900101.html?ui=fr");
        assertThat(page(";;;")).isEqualTo(ANSWER + ".html");
    }

    private String page(String acceptLanguage) {
        return header(site.get(ANSWER, "Accept", "text/html", "Accept-Language", acceptLanguage), "Location");
    }

    @Test
    void nothingAcceptableIs406WithTheVariants() {
        HttpResponse<String> response = site.get(ANSWER, "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Language, Accept-Profile");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(406);
        assertThat(problem.get("variants")).hasSize(Format.values().length);
        assertThat(links(response))
                .contains("<" + site.url(ANSWER + ".ttl") + ">; rel=\"alternate\"; type=\"text/turtle\"")
                .hasSize(Format.values().length);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSuffixIsServedAsItIsAndPromisesItsHeaders(Format format) {
        HttpResponse<String> response = site.get(ANSWER + format.suffix(), "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(format.mediaType());
        assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(header(response, "Hemicycle-Version")).isEqualTo("7");
        assertThat(header(response, "Content-Location")).isEqualTo(ANSWER + format.suffix());
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(links(response))
                .contains(
                        "<" + RunningSite.DOCUMENTS + "E-9-2021-009912-ASW>; rel=\"canonical\"",
                        "<" + site.url(ANSWER + ".ttl") + ">; rel=\"describedby\"; type=\"text/turtle\"",
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
                .filteredOn(link -> link.contains("rel=\"alternate\""))
                .hasSize(Format.values().length - 1);
        assertThat(response.headers().firstValue("Content-Language").isPresent())
                .isEqualTo(format == Format.HTML);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anUnchangedRepresentationIs304WithTheSameHeaders(Format format) {
        String path = "/authority/corporate-body/ENISA" + format.suffix();
        HttpResponse<String> first = site.get(path);
        HttpResponse<String> again = site.get(path);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> unchanged = site.get(path, "If-None-Match", "\"other\", " + header(first, "ETag"));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        for (String name : List.of("ETag", "Cache-Control", "Content-Location", "Hemicycle-Version")) {
            assertThat(header(unchanged, name)).as(name).isEqualTo(header(first, name));
        }
        assertThat(links(unchanged)).isEqualTo(links(first));
        assertThat(site.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ANSWER,
                ANSWER + ".ttl",
                ANSWER + ".html",
                "/",
                "/ns",
                "/ns.html",
                "/person/none",
                "/describe?iri=https%3A%2F%2Fexample.org%2Fnone"
            })
    void headTellsWhatGetTells(String path) {
        assertThat(comparable(site.send("HEAD", path))).isEqualTo(comparable(site.get(path)));
    }

    private static Map<String, List<String>> comparable(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.put("status", List.of(Integer.toString(response.statusCode())));
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "/id/body/caf%C3%A9-%2F-%E6%97%A5%E6%9C%AC, A name with an encoded slash",
        "/id/body/it's-%22quoted%22-%20, A name with quotes and a space",
        "/id/body/v1.2.turtle, A name with dots",
        "/describe?iri=https%3A%2F%2Fw3id.org%2Fhemicycle%2Fid%2Fbody%2Ffile.ttl, A name that ends like a suffix",
        "/describe?iri=https%3A%2F%2Fexample.org%2Felsewhere%3Fa%3D1%26b%3D%C3%A9, A thing from elsewhere"
    })
    void oddNamesAreFoundWhateverTheirCharacters(String path, String name) {
        HttpResponse<String> redirect = site.get(path);
        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(header(redirect, "Location")).contains(".ttl");
        HttpResponse<String> turtle = site.get(header(redirect, "Location"));
        assertThat(turtle.statusCode()).isEqualTo(200);
        assertThat(turtle.body()).contains(name);
    }

    @Test
    void aMappedIriIsDescribedAtItsOwnPath() {
        String iri = "iri=https%3A%2F%2Fdata.europarl.europa.eu%2Fperson%2F900101";
        assertThat(header(site.get("/describe?" + iri), "Location")).isEqualTo("/person/900101");
        assertThat(header(site.get("/describe?format=jsonld&" + iri), "Location"))
                .isEqualTo("/person/900101.jsonld");
        assertThat(header(site.get("/describe.nt?" + iri), "Location")).isEqualTo("/person/900101.nt");
    }

    @Test
    void anUnmappedIriIsDescribedInTheFormatNamed() {
        String iri = "iri=https%3A%2F%2Fexample.org%2Felsewhere%3Fa%3D1%26b%3D%C3%A9";
        HttpResponse<String> response = site.get("/describe?format=html&" + iri);
        assertThat(header(response, "Location")).isEqualTo("/describe.html?" + iri);
        assertThat(site.get("/describe.html?" + iri).body()).contains("A thing from elsewhere");
        assertThat(site.get("/describe?format=pdf&" + iri).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/person/none, 404",
        "/person/none.ttl, 404",
        "/eli/dl/doc/E-9-1999-000001, 404",
        "/describe?iri=https%3A%2F%2Fexample.org%2Fnone, 404",
        "/describe.ttl?iri=https%3A%2F%2Fexample.org%2Fnone, 404",
        "/nothing/at/all, 404",
        "/describe, 400",
        "/describe?iri=, 400",
        "/describe?iri=no-scheme, 400",
        "/describe?iri=https%3A%2F%2Fexample.org%2F%3E%20%7D%20%3B%20%22, 400",
        "/describe?iri=https%3A%2F%2Fexample.org%2F%3Cscript%3E, 400",
        "/describe.ttl?iri=a%20b, 400"
    })
    void whatCannotBeAnsweredIsAProblemOrAPage(String path, int status) {
        HttpResponse<String> data = site.get(path);
        assertThat(data.statusCode()).isEqualTo(status);
        assertThat(header(data, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared().readTree(data.body()).get("status").asInt())
                .isEqualTo(status);
        HttpResponse<String> page = site.get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.body()).contains("Hemicycle").doesNotContain("Whitelabel", "Exception", "<script>");
        assertThat(header(page, "Vary")).contains("Accept");
    }

    @Test
    void aFaultOfOursIsSaidWithoutItsDetails() {
        HttpResponse<String> data = site.get("/fault");
        assertThat(data.statusCode()).isEqualTo(500);
        assertThat(header(data, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(data.body()).doesNotContain("secret", "Exception", "eu.hemicycle");
        HttpResponse<String> page = site.get("/fault", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Hemicycle").doesNotContain("secret", "Exception", "eu.hemicycle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person/%zz", "/person/%00", "/%ff"})
    void whatIsNoAddressIsRefusedWithoutInternals(String path) throws IOException {
        String answer = site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("Exception", "Tomcat", "\tat ");
    }

    @Test
    void dotSegmentsReachNoOtherSpace() {
        assertThat(site.get("/person/%2E%2E/org/ep-9").statusCode()).isIn(400, 404);
    }

    @Test
    void otherMethodsAreNamedAsNotAllowed() {
        HttpResponse<String> response = site.send("POST", ANSWER);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).contains("GET");
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(site.send("OPTIONS", ANSWER), "Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    void anyOriginMayReadWithoutCredentials() {
        HttpResponse<String> preflight = site.send(
                "OPTIONS", ANSWER + ".ttl", "Origin", "https://example.org", "Access-Control-Request-Method", "GET");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(preflight, "Access-Control-Max-Age")).isEqualTo("86400");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(header(site.get(ANSWER + ".ttl"), "Access-Control-Expose-Headers"))
                .contains("Link", "ETag", "Content-Location", "Hemicycle-Version");
    }

    @Test
    void theOntologyTheContextAndTheShapesAreServed() {
        assertThat(header(site.get("/ns"), "Location")).isEqualTo("/ns.ttl");
        assertThat(header(site.get("/ns", "Accept", "text/html"), "Location")).isEqualTo("/ns.html");
        assertThat(site.get("/ns", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(header(site.get("/context.jsonld"), "Content-Type")).isEqualTo("application/ld+json");
        assertThat(header(site.get("/shapes/note.ttl"), "Content-Type")).startsWith("text/turtle");
        assertThat(header(site.get("/ns/changes"), "Content-Type")).startsWith("text/plain");
        assertThat(site.get("/shapes/none.ttl").statusCode()).isEqualTo(404);
        assertThat(site.get("/shapes/..%2Fhemicycle.ttl").statusCode()).isIn(400, 404);
    }

    @Test
    void rulesAreNegotiatedAndHaveAnAddressForEachVersion() {
        assertThat(header(site.get("/shapes/note"), "Location")).isEqualTo("/shapes/note.ttl");
        assertThat(header(site.get("/shapes/note", "Accept", "application/ld+json"), "Location"))
                .isEqualTo("/shapes/note.jsonld");
        assertThat(header(site.get("/shapes/note", "Accept", "text/html"), "Location"))
                .isEqualTo("/shapes/note.ttl");
        assertThat(site.get("/shapes/note", "Accept", "image/png").statusCode()).isEqualTo(406);
        Graph written = RDFParser.fromString(site.get("/shapes/note.ttl").body(), Lang.TURTLE)
                .toGraph();
        for (String suffix : List.of("rdf", "nt", "jsonld")) {
            HttpResponse<String> other = site.get("/shapes/note." + suffix);
            assertThat(RDFParser.fromString(other.body(), RDFLanguages.filenameToLang("note." + suffix))
                            .toGraph()
                            .isIsomorphicWith(written))
                    .as(suffix)
                    .isTrue();
        }
        assertThat(header(site.get("/shapes/note/1.2.3"), "Location")).isEqualTo("/shapes/note");
        assertThat(site.get("/shapes/note/1.2.4").statusCode()).isEqualTo(404);
        assertThat(site.get("/shapes/none").statusCode()).isEqualTo(404);
        assertThat(site.get("/shapes/note.html").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAFormatCannotExpressIsSaidAndTheOthersAreNamed() {
        assertThat(site.get("/id/body/control.ttl").statusCode()).isEqualTo(200);
        HttpResponse<String> response = site.get("/id/body/control.rdf");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(links(response)).hasSize(Format.values().length - 1);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<String> links(HttpResponse<String> response) {
        return response.headers().allValues("Link");
    }
}
