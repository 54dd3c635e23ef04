package eu.hemicycle.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Reconciliation Service API, over HTTP; its answers are held against the JSON schemas of both versions. */
class ReconcileTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DRAFT = "application/reconciliation.v1+json";
    private static final String ENISA = "http://publications.europa.eu/resource/authority/corporate-body/ENISA";
    private static final String ORGANISATION = "http://www.w3.org/ns/org#Organization";
    private static final String QUESTION = RunningSite.DOCUMENTS + "E-9-2021-009912";
    private static final String ANSWER = QUESTION + "-ASW";

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SITE.url(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HttpResponse<String> form(String field, Object json) {
        return post(
                "/reconcile",
                "application/x-www-form-urlencoded",
                field + "=" + encoded(json instanceof String text ? text : JSON.writeValueAsString(json)));
    }

    private static HttpResponse<String> draft(String path, Object json) {
        return post(path, "application/json", json instanceof String text ? text : JSON.writeValueAsString(json));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        return JSON.readTree(answer.body());
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(one -> one.get("id").asString()).toList();
    }

    private static JsonNode matched(Map<String, ?> query) {
        return json(form("queries", Map.of("q", query))).at("/q/result");
    }

    @Test
    void theManifestOfEachVersionSatisfiesItsSchema() {
        HttpResponse<String> old = SITE.get("/reconcile");
        HttpResponse<String> draft = SITE.get("/reconcile", "Accept", DRAFT);

        assertThat(ReconciliationSchemas.of("0.2").errors("manifest", old.body()))
                .isEmpty();
        assertThat(ReconciliationSchemas.of("1.0-draft").errors("manifest", draft.body()))
                .isEmpty();
        assertThat(ReconciliationSchemas.of("1.0-draft").errors("manifest", old.body()))
                .as("the versions differ, so a validator that finds nothing here sees nothing")
                .isNotEmpty();
        assertThat(old.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(draft.headers().firstValue("Content-Type").orElseThrow()).startsWith(DRAFT);
        assertThat(old.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(json(old).get("versions").toString()).contains("0.2", "1.0-draft");
    }

    @Test
    void everyAddressInTheManifestAnswers() {
        JsonNode manifest = json(SITE.get("/reconcile"));
        String id = encoded(ENISA);
        for (String path : List.of(
                manifest.at("/view/url").asString().replace("{{id}}", id),
                manifest.at("/preview/url").asString().replace("{{id}}", id),
                manifest.at("/documentation").asString(),
                manifest.at("/logo").asString(),
                manifest.at("/suggest/entity/service_url").asString()
                        + manifest.at("/suggest/entity/service_path").asString() + "?prefix=enis",
                manifest.at("/suggest/entity/service_url").asString()
                        + manifest.at("/suggest/entity/flyout_service_path")
                                .asString()
                                .replace("${id}", id),
                manifest.at("/suggest/type/service_url").asString()
                        + manifest.at("/suggest/type/service_path").asString() + "?prefix=",
                manifest.at("/suggest/property/service_url").asString()
                        + manifest.at("/suggest/property/service_path").asString() + "?prefix=d",
                manifest.at("/extend/propose_properties/service_url").asString()
                        + manifest.at("/extend/propose_properties/service_path").asString() + "?type="
                        + encoded(ORGANISATION))) {
            assertThat(SITE.get(path.substring(SITE.url("").length())).statusCode())
                    .as(path)
                    .isIn(200, 303);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "European Union Agency for Cybersecurity | 100",
                "ENISA | 98",
                "enisa | 96",
                "E.N.I.S.A. | 96",
                "the ENISA (EU) | 93",
                "European Union Agency for Cybersecurity (ENISA) | 97",
                "european union agency for cybersecurity | 98",
                "EU Agency for Cybersecurity | 95",
                "European Union Agency for Cybersecuirty | 88",
                "http://publications.europa.eu/resource/authority/corporate-body/ENISA | 100"
            })
    void aScoreTellsHowANameIsWritten(String name, double score) {
        JsonNode best = matched(Map.of("query", name)).get(0);

        assertThat(best.get("id").asString()).isEqualTo(ENISA);
        assertThat(best.get("score").asDouble()).isEqualTo(score);
        assertThat(best.get("match").asBoolean()).isTrue();
        assertThat(ids(best.get("type"))).containsExactly(ORGANISATION);
        assertThat(ids(best.get("features"))).contains("name", "exact", "identifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"European Union Agency for Bells", "n/a", "?", "Agency", "ENISSA", "Directive (EU) 2016/9148"})
    void whatIsNotSurelyNamedIsNoMatch(String name) {
        assertThat(matched(Map.of("query", name)))
                .allSatisfy(candidate ->
                        assertThat(candidate.get("match").asBoolean()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Directive (EU) 2016/1148",
                "Dir. 2016/1148",
                "Richtlinie (EU) 2016/1148",
                "directive (ue) 2016/1148",
                "2016/1148/EU",
                "32016L1148",
                "CELEX: 32016L1148",
                "https://eur-lex.europa.eu/eli/dir/2016/1148/oj/eng",
                "https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=celex%3A32016L1148"
            })
    void anActIsMatchedByItsNumber(String name) {
        JsonNode best = matched(Map.of("query", name)).get(0);

        assertThat(best.get("id").asString()).isEqualTo("http://data.europa.eu/eli/dir/2016/1148/oj");
        assertThat(best.get("match").asBoolean()).isTrue();
        assertThat(best.get("score").asDouble()).isGreaterThanOrEqualTo(95);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"E-009912/2021", "e-9912/21", "E-9-2021-009912", "Question for written answer E-009912/2021"})
    void aReferenceMeansTheQuestionAndItsAnswerIsNamedBeside(String reference) {
        JsonNode result =
                matched(Map.of("query", reference.replace("Question for written answer", "Written question")));

        assertThat(result.get(0).get("id").asString()).isEqualTo(QUESTION);
        assertThat(result.get(0).get("match").asBoolean()).isTrue();
        assertThat(matched(Map.of("query", "E-009912/2021(ASW)"))
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(ANSWER);
    }

    @Test
    void aTypeLeavesOutOrOnlySetsBack() {
        String answer = "http://schema.org/Answer";
        assertThat(ids(matched(Map.of("query", "E-009912/2021", "type", answer))))
                .containsExactly(ANSWER);
        assertThat(ids(matched(
                        Map.of("query", "E-009912/2021", "type", List.of(answer, ORGANISATION), "type_strict", "all"))))
                .isEmpty();
        assertThat(ids(matched(Map.of("query", "E-009912/2021", "type", answer, "type_strict", "should"))))
                .contains(QUESTION, ANSWER);
    }

    @Test
    void aPropertyThatDoesNotFitSetsBack() {
        String date = "http://data.europa.eu/eli/ontology#date_document";
        double right = score("2021-01-18", date);
        double wrong = score("1999-01-11", date);

        assertThat(right).isEqualTo(100);
        assertThat(wrong).isEqualTo(80);
    }

    private static double score(String value, String property) {
        return matched(Map.of("query", "E-009912/2021", "properties", List.of(Map.of("pid", property, "v", value))))
                .get(0)
                .get("score")
                .asDouble();
    }

    @Test
    void resultsOfBothVersionsSatisfyTheirSchemas() {
        Map<String, Object> batch = Map.of("a", Map.of("query", "ENISA"), "b", Map.of("query", "zzz", "limit", 2));
        HttpResponse<String> posted = form("queries", batch);
        HttpResponse<String> got = SITE.get("/reconcile?queries=" + encoded(JSON.writeValueAsString(batch)));
        HttpResponse<String> draft = draft(
                "/reconcile/match",
                Map.of(
                        "queries",
                        List.of(
                                Map.of("conditions", List.of(Map.of("matchType", "name", "propertyValue", "ENISA"))),
                                Map.of("conditions", List.of(Map.of("matchType", "id", "propertyValue", QUESTION))),
                                Map.of("conditions", List.of(Map.of("matchType", "name", "propertyValue", "zzz"))))));

        assertThat(ReconciliationSchemas.of("0.2").errors("reconciliation-result-batch", posted.body()))
                .isEmpty();
        assertThat(ReconciliationSchemas.of("1.0-draft").errors("reconciliation-result-batch", draft.body()))
                .isEmpty();
        assertThat(json(got)).isEqualTo(json(posted));
        assertThat(json(posted).at("/b/result")).isEmpty();
        assertThat(json(draft).at("/results/0/candidates/0/id").asString()).isEqualTo(ENISA);
        assertThat(json(draft).at("/results/1/candidates/0/id").asString()).isEqualTo(QUESTION);
        assertThat(json(draft).at("/results/2/candidates")).isEmpty();
    }

    @Test
    void aConditionOfTheDraftMayBeRequired() {
        JsonNode answer = json(draft(
                "/reconcile/match",
                Map.of(
                        "queries",
                        List.of(Map.of(
                                "conditions",
                                List.of(
                                        Map.of("matchType", "name", "propertyValue", "E-009912/2021"),
                                        Map.of(
                                                "matchType", "property",
                                                "propertyId", "http://data.europa.eu/eli/ontology#cites",
                                                "propertyValue", "http://data.europa.eu/eli/dir/1999/1/oj",
                                                "required", true)))))));
        assertThat(answer.at("/results/0/candidates")).isEmpty();
    }

    @Test
    void suggestionsSatisfyTheirSchemasAndGoOnFromACursor() {
        for (String version : List.of("0.2", "1.0-draft")) {
            ReconciliationSchemas schemas = ReconciliationSchemas.of(version);
            assertThat(schemas.errors(
                            "suggest-entities-response",
                            SITE.get("/reconcile/suggest/entity?prefix=eu").body()))
                    .isEmpty();
            assertThat(schemas.errors(
                            "suggest-types-response",
                            SITE.get("/reconcile/suggest/type?prefix=").body()))
                    .isEmpty();
            assertThat(schemas.errors(
                            "suggest-properties-response",
                            SITE.get("/reconcile/suggest/property?prefix=").body()))
                    .isEmpty();
        }
        assertThat(ids(json(SITE.get("/reconcile/suggest/entity?prefix=enis")).get("result")))
                .contains(ENISA);
        assertThat(ids(json(SITE.get("/reconcile/suggest/entity?prefix=" + encoded(ENISA)))
                        .get("result")))
                .contains(ENISA);
        List<String> first =
                ids(json(SITE.get("/reconcile/suggest/property?prefix=")).get("result"));
        List<String> next = ids(
                json(SITE.get("/reconcile/suggest/property?prefix=&cursor=20")).get("result"));
        assertThat(first).hasSize(20).doesNotContainAnyElementsOf(next);
        assertThat(next).isNotEmpty();
    }

    @Test
    void moreColumnsSatisfyTheSchemasOfBothVersions() {
        Map<String, Object> query = Map.of(
                "ids", List.of(ANSWER, QUESTION, "http://example.org/unknown"),
                "properties",
                        IntStream.range(0, EntityProperty.values().length)
                                .limit(18)
                                .mapToObj(i -> Map.of(
                                        "id", EntityProperty.values()[EntityProperty.values().length - 1 - i].id()))
                                .collect(Collectors.toList()));
        HttpResponse<String> old = form("extend", query);
        HttpResponse<String> draft = draft("/reconcile/extend", query);

        assertThat(ReconciliationSchemas.of("0.2").errors("data-extension-response", old.body()))
                .isEmpty();
        assertThat(ReconciliationSchemas.of("1.0-draft").errors("data-extension-response", draft.body()))
                .isEmpty();
        JsonNode row = json(old).get("rows").get(ANSWER);
        assertThat(row.get("http://data.europa.eu/eli/ontology#date_document")
                        .get(0)
                        .get("date")
                        .asString())
                .isEqualTo("2021-04-12T00:00:00Z");
        assertThat(row.get("http://data.europa.eu/eli/eli-draft-legislation-ontology#answers_to")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(QUESTION);
        assertThat(json(old)
                        .get("rows")
                        .get(QUESTION)
                        .get("^http://data.europa.eu/eli/eli-draft-legislation-ontology#answers_to")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(ANSWER);
        assertThat(json(old).get("rows").get("http://example.org/unknown").get("http://purl.org/dc/terms/title"))
                .isEmpty();
    }

    @Test
    void propertiesAreProposedForAType() {
        HttpResponse<String> answer =
                SITE.get("/reconcile/extend/propose?type=" + encoded("http://schema.org/Answer") + "&limit=3");

        for (String version : List.of("0.2", "1.0-draft")) {
            assertThat(ReconciliationSchemas.of(version).errors("data-extension-property-proposal", answer.body()))
                    .isEmpty();
        }
        assertThat(json(answer).get("properties")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | JSON",
                "[] | 400 | object",
                "{\"q\":{}} | 400 | neither a name nor a condition",
                "{\"q\":{\"query\":\"a\",\"limit\":0}} | 400 | limit",
                "{\"q\":{\"query\":\"a\",\"type_strict\":\"some\"}} | 400 | any, should, all",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"v\":\"x\"}]}} | 400 | pid"
            })
    void aQueryThatCannotBeReadIsRefusedWithWhatIsWrong(String json, int status, String told) {
        HttpResponse<String> answer = form("queries", json);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains(told);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void aBatchHasABound() {
        Map<String, Object> many = IntStream.rangeClosed(0, QueryReader.BATCH)
                .boxed()
                .collect(Collectors.toMap(i -> "q" + i, i -> Map.of("query", "ENISA")));
        assertThat(form("queries", many).statusCode()).isEqualTo(413);
        assertThat(form("queries", Map.of("q", Map.of("query", "x".repeat(1001))))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/reconcile", "application/x-www-form-urlencoded", "nothing=1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(draft("/reconcile/match", "{\"queries\":{}}").statusCode()).isEqualTo(400);
        assertThat(draft("/reconcile/extend", "{\"ids\":[1],\"properties\":[]}").statusCode())
                .isEqualTo(400);
        assertThat(SITE.get("/reconcile/suggest/entity?prefix=a&cursor=-1").statusCode())
                .isEqualTo(400);
        assertThat(SITE.get("/reconcile/preview?id=http://example.org/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aBrowserOfAnotherSiteMayAsk() throws IOException, InterruptedException {
        HttpRequest preflight = HttpRequest.newBuilder(URI.create(SITE.url("/reconcile/match")))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://client.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .build();
        HttpResponse<String> answer = CLIENT.send(preflight, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
    }

    @Test
    void aPreviewMayBeFramedAndDoesNothing() {
        HttpResponse<String> answer = SITE.get("/reconcile/preview?id=" + encoded(ENISA), "Accept", "text/html");

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors *")
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst("h1").text()).contains("Cybersecurity");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void hostileNamesAreTextInPreviewsAndFlyouts() {
        String hostile = encoded("https://w3id.org/hemicycle/id/body/hostile");
        assertThat(Jsoup.parse(SITE.get("/reconcile/preview?id=" + hostile).body())
                        .select("script"))
                .isEmpty();
        String html = json(SITE.get("/reconcile/flyout/entity?id=" + hostile))
                .get("html")
                .asString();
        assertThat(Jsoup.parse(html).select("script")).isEmpty();
        assertThat(html).contains("&lt;script&gt;");
    }

    @Test
    void thePageTriesANameInTheReadersLanguage() {
        HttpResponse<String> answer =
                SITE.get("/reconcile.html?name=enisa", "Accept", "text/html", "Accept-Language", "fr");
        Document page = Jsoup.parse(answer.body());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.selectFirst("tbody td a").attr("href")).contains("/authority/corporate-body/ENISA");
        assertThat(SITE.get("/reconcile", "Accept", "text/html").body()).contains("<h1");
        assertThat(json(SITE.get("/reconcile", "Accept-Language", "fr"))
                        .get("name")
                        .asString())
                .contains("organes");
    }
}
