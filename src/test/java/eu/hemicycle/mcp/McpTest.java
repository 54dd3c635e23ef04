package eu.hemicycle.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools for language models over real HTTP, through the client of the protocol's own SDK. */
class McpTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final String QUESTION = RunningSite.DOCUMENTS + "E-9-2021-009912";
    private static final String ANSWER = QUESTION + "-ASW";
    private static final String NIS = "http://data.europa.eu/eli/dir/2016/1148/oj";
    private static final String PATIENTS = "http://data.europa.eu/eli/dir/2011/24/oj";
    private static final String JSON = "application/json";
    private static final String BOTH = "application/json, text/event-stream";
    private static final String LIST = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";

    private static McpSyncClient client;

    @BeforeAll
    static void connect() {
        client = McpClient.sync(
                        HttpClientStreamableHttpTransport.builder(SITE.url("")).build())
                .build();
        client.initialize();
    }

    @AfterAll
    static void leave() {
        client.close();
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static JsonNode done(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        JsonNode answer = JsonMapper.shared().readTree(text(result));
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(result.structuredContent()))
                .isEqualTo(answer);
        return answer;
    }

    private static String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        return text(result);
    }

    private static String text(CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    private static Stream<String> texts(JsonNode list, String member) {
        return list.valueStream().map(one -> one.get(member).stringValue());
    }

    @Test
    void aModelIsToldWhatThereIsAndThatNothingChangesByIt() {
        assertThat(client.getServerInfo().name()).isEqualTo("hemicycle");
        assertThat(client.getServerInstructions()).contains("search", "describe", "cite", "run_query");
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder("search", "describe", "cite", "list_queries", "run_query");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).hasSizeGreaterThan(80);
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
        });
    }

    @Test
    void aSearchFindsDocumentsWithWhoAskedAndWhoAnswered() {
        JsonNode found = done("search", Map.of("words", "E-009912/2021"));
        assertThat(found.get("total").intValue()).isEqualTo(2);
        assertThat(texts(found.get("documents"), "iri")).containsExactlyInAnyOrder(QUESTION, ANSWER);
        assertThat(found.get("documents").valueStream()).allSatisfy(document -> {
            assertThat(document.get("title").stringValue())
                    .isEqualTo("Early warning for attacks on regional hospitals");
            assertThat(texts(document.get("asked_by"), "name")).containsExactly("Ilse Brandt");
            assertThat(texts(document.get("answered_by"), "name")).containsExactly("Ada Lindqvist");
            assertThat(document.get("url").stringValue()).startsWith(SITE.url(RunningSite.QUESTION));
            assertThat(document.get("date").stringValue()).startsWith("2021-");
        });
        assertThat(found.get("page").stringValue()).isEqualTo(SITE.url("/search?q=E-009912%2F2021"));
    }

    @Test
    void anExcerptShowsTheWords() {
        JsonNode found = done("search", Map.of("words", "\"eHealth Network\""));
        assertThat(texts(found.get("documents"), "excerpt")).anyMatch(excerpt -> excerpt.contains("eHealth Network"));
    }

    @Test
    void aSearchIsNarrowedByFiltersCountedByFacetsAndGoesOnWhereItStopped() {
        JsonNode first = done(
                "search",
                Map.of(
                        "filters",
                        Map.of("body", "ENISA", "year", List.of("2021")),
                        "facets",
                        List.of("body", "year"),
                        "limit",
                        1,
                        "sort",
                        "oldest"));
        assertThat(first.get("total").intValue()).isEqualTo(3);
        assertThat(first.at("/facets/body").valueStream()).anySatisfy(value -> {
            assertThat(value.get("value").stringValue()).isEqualTo("ENISA");
            assertThat(value.get("label").stringValue()).isEqualTo("European Union Agency for Cybersecurity");
            assertThat(value.get("documents").intValue()).isEqualTo(3);
        });
        JsonNode second = done(
                "search",
                Map.of(
                        "filters",
                        Map.of("body", "ENISA", "year", "2021"),
                        "limit",
                        25,
                        "sort",
                        "oldest",
                        "cursor",
                        first.get("next").stringValue()));
        assertThat(texts(first.get("documents"), "iri")).containsExactly(QUESTION);
        assertThat(texts(second.get("documents"), "iri"))
                .containsExactly(ANSWER, RunningSite.DOCUMENTS + "P-9-2021-009977-ASW");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anAnswerIsDescribedWithItsExchangeAndTheEvidenceForWhatItNames() {
        JsonNode answer = done("describe", Map.of("id", ANSWER));
        assertThat(answer.get("kind").stringValue()).isEqualTo("answer");
        assertThat(answer.get("reference").stringValue()).isEqualTo("E-009912/2021");
        assertThat(texts(answer.get("exchange"), "iri")).containsExactly(QUESTION, ANSWER);
        assertThat(texts(answer.get("answered_for"), "name")).containsExactly("European Commission");
        assertThat(answer.get("days_to_answer").intValue()).isEqualTo(84);
        assertThat(answer.get("days_allowed").intValue()).isEqualTo(42);
        assertThat(texts(answer.get("cites"), "iri")).containsExactlyInAnyOrder(NIS, PATIENTS);
        assertThat(texts(evidence(answer, NIS), "quote"))
                .containsExactlyInAnyOrder("NIS Directive", "Directive (EU) 2016/1148", "directive SRI");
        assertThat(texts(evidence(answer, PATIENTS), "quote"))
                .containsExactlyInAnyOrder("Directive 2011/24/EU", "Article 14 of Directive 2011/24/EU");
        assertThat(evidence(answer, NIS).valueStream()).allSatisfy(place -> {
            assertThat(place.get("rule").stringValue()).startsWith(RunningSite.MINT + "rule/");
            assertThat(Double.parseDouble(place.get("confidence").stringValue()))
                    .isBetween(0.9, 1.0);
        });
        assertThat(texts(answer.get("topics"), "name")).containsExactly("health care");
        assertThat(answer.get("languages").valueStream().map(JsonNode::stringValue))
                .contains("en", "fr");
        assertThat(answer.at("/sources/0/schema:sha256/0").stringValue()).startsWith("ca978112");
        assertThat(answer.at("/data/turtle").stringValue()).isEqualTo(SITE.url(RunningSite.ANSWER + ".ttl"));
    }

    private static JsonNode evidence(JsonNode document, String act) {
        return document.get("cites")
                .valueStream()
                .filter(cited -> cited.get("iri").stringValue().equals(act))
                .findFirst()
                .orElseThrow()
                .get("evidence");
    }

    @Test
    void aTextIsGivenInTheLanguageAndFromThePlaceAskedFor() {
        JsonNode text = done("describe", Map.of("id", ANSWER, "language", "fr", "text_from", 242))
                .get("text");
        assertThat(text.get("language").stringValue()).isEqualTo("fr");
        assertThat(text.get("characters").intValue()).isEqualTo(268);
        assertThat(text.get("words").stringValue()).isEqualTo("🦉 de quatre États membres.");
        assertThat(text.has("goes_on_at")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "E-009912/2021, E-9-2021-009912",
        "E-9912/21, E-9-2021-009912",
        "E-009912/2021(ASW), E-9-2021-009912-ASW",
        "E-9-2021-009912-ASW, E-9-2021-009912-ASW"
    })
    void aDocumentIsNamedAsPeopleNameIt(String written, String id) {
        assertThat(done("describe", Map.of("id", written)).get("iri").stringValue())
                .isEqualTo(RunningSite.DOCUMENTS + id);
    }

    @Test
    void anActIsDescribedByItsFactsAndTheDocumentsThatLeadToIt() {
        JsonNode act = done("describe", Map.of("id", NIS));
        assertThat(act.get("kind").stringValue()).isEqualTo("act");
        assertThat(act.at("/facts/eli:id_local/0").stringValue()).isEqualTo("32016L1148");
        assertThat(act.at("/documents/total").intValue()).isEqualTo(1);
        assertThat(texts(act.at("/documents/newest"), "iri")).containsExactly(ANSWER);
        assertThat(act.get("filters").valueStream().map(JsonNode::toString))
                .containsExactly("{\"filter\":\"act\",\"documents\":1}");
    }

    @Test
    void aBodyIsDescribedInTheLanguageAskedFor() {
        JsonNode body = done(
                "describe",
                Map.of(
                        "id",
                        "http://publications.europa.eu/resource/authority/corporate-body/ENISA",
                        "language",
                        "fr"));
        assertThat(body.get("name").stringValue()).isEqualTo("Agence de l’Union européenne pour la cybersécurité");
        assertThat(body.get("kind").stringValue()).isEqualTo("body");
        assertThat(texts(body.at("/facts/hemi:legalBasis"), "iri"))
                .containsExactly("http://data.europa.eu/eli/reg/2019/881/oj");
    }

    @Test
    void aCitationIsThatOfThePage() {
        JsonNode citation = done("cite", Map.of("id", "E-009912/2021(ASW)"));
        assertThat(citation.propertyNames()).containsExactly("iri", "text", "bibtex", "ris", "csl");
        assertThat(citation.get("text").stringValue()).contains("Ada Lindqvist", "E-009912/2021", ANSWER);
        assertThat(SITE.get(RunningSite.ANSWER + ".html").body())
                .contains(citation.get("text").stringValue());
        assertThat(done("cite", Map.of("id", ANSWER, "style", "ris")).propertyNames())
                .containsExactly("iri", "ris");
    }

    @Test
    void everyStoredQueryIsListedAndRunsWithItsDefaults() {
        List<String> ids =
                texts(done("list_queries", Map.of()).get("queries"), "id").toList();
        assertThat(ids).hasSizeGreaterThan(40);
        assertThat(ids).allSatisfy(id -> {
            JsonNode result = done("run_query", Map.of("id", id, "limit", 3));
            assertThat(result.has("turtle")
                            || result.has("answer")
                            || result.get("rows").size() <= 3)
                    .isTrue();
        });
    }

    @Test
    void aQueryTakesParametersAndSaysWhetherThereIsMore() {
        JsonNode answers = done("run_query", Map.of("id", "answers", "parameters", Map.of("year", 2021), "limit", 1));
        assertThat(answers.get("columns").valueStream().map(JsonNode::stringValue))
                .containsExactly("answer", "identifier", "date", "title");
        assertThat(answers.get("rows").valueStream())
                .singleElement()
                .satisfies(row -> assertThat(row.get(1).stringValue()).isEqualTo("P-9-2021-009977-ASW"));
        assertThat(answers.get("there_are_more").booleanValue()).isTrue();
        assertThat(answers.get("page").stringValue()).isEqualTo(SITE.url("/queries/answers?year=2021"));
        assertThat(done("run_query", Map.of("id", "answers", "parameters", Map.of("year", 1999)))
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void anErrorTellsTheModelHowToMendItsCall() {
        assertThat(refused("describe", Map.of("id", "Agency for Cybersecurity")))
                .contains("Call again with the IRI", "corporate-body/ENISA>");
        assertThat(refused("describe", Map.of("id", "zzzzzz"))).contains("nothing here is called so");
        assertThat(refused("describe", Map.of("id", "E-999999/2020"))).contains("tool search");
        assertThat(refused("describe", Map.of("id", "http://example.org/none"))).contains("Nothing is known");
        assertThat(refused("cite", Map.of("id", NIS))).contains("only those have citations");
        assertThat(refused("search", Map.of("words", "(hospital"))).contains("bracket");
        assertThat(refused("search", Map.of("words", "a", "facets", List.of("colour"))))
                .contains("\"colour\"", "asked-by");
        assertThat(refused("search", Map.of("cursor", "nowhere"))).isNotBlank();
        assertThat(refused("search", Map.of("words", "a", "limit", 1000))).contains("limit", "25");
        assertThat(refused("search", Map.of("word", "a"))).contains("word");
        assertThat(refused("describe", Map.of())).contains("id");
        assertThat(refused("describe", Map.of("id", ANSWER, "language", "zz"))).contains("\"zz\"");
        assertThat(refused("run_query", Map.of("id", "none"))).contains("list_queries");
        assertThat(refused("run_query", Map.of("id", "answers", "parameters", Map.of("month", "5"))))
                .contains("\"month\"", "year");
        assertThat(refused("run_query", Map.of("id", "answers", "parameters", Map.of("year", "MMXX"))))
                .contains("whole number");
    }

    @Test
    void aDocumentThatWasTakenBackIsNotDescribed() {
        assertThat(refused("describe", Map.of("id", "E-9-2021-009914-ASW"))).contains("withdrawn", "2021-04-01");
        assertThat(refused("cite", Map.of("id", RunningSite.DOCUMENTS + "E-9-2021-009914-ASW")))
                .contains("Sent in error");
    }

    private static HttpResponse<String> post(String body, String accept, String contentType) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SITE.url("/mcp")))
                                .header("Accept", accept)
                                .header("Content-Type", contentType)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aMessageIsBounded() throws Exception {
        String padding = " ".repeat(70_000);
        assertThat(post(LIST, BOTH, JSON).statusCode()).isEqualTo(200);
        assertThat(post(LIST + padding, BOTH, JSON).statusCode()).isEqualTo(413);
        assertThat(post("{", BOTH, JSON).statusCode()).isEqualTo(400);
        assertThat(post(LIST, BOTH, "text/plain").statusCode()).isEqualTo(415);
    }

    /** Other pages may ask under our name (CORS); under another name only what is no browser. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, https://elsewhere.example, 200",
        "rebound.example, http://rebound.example, 403",
        "rebound.example, '', 200"
    })
    void aBrowserThatWasLedHereUnderAnotherNameIsRefused(String host, String origin, int status) throws IOException {
        String answer = SITE.raw("POST /mcp HTTP/1.1\r\nHost: " + host + "\r\n"
                + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
                + "Accept: " + BOTH + "\r\nContent-Type: " + JSON + "\r\nConnection: close\r\nContent-Length: "
                + LIST.length() + "\r\n\r\n" + LIST);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Access-Control-Allow-Origin: *");
    }

    @Test
    void aPageOfAnotherOriginMayAsk() throws IOException {
        assertThat(SITE.raw("OPTIONS /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://elsewhere.example\r\n"
                        + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type,"
                        + " mcp-protocol-version\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 204")
                .containsPattern("Access-Control-Allow-Methods: .*POST")
                .contains("Access-Control-Allow-Headers: *");
    }

    @Test
    void peopleGetAPageAndClientsLearnThatThereIsNoStream() {
        HttpResponse<String> page = SITE.get("/mcp", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(SITE.url("/mcp"), "run_query", "mcpServers");
        assertThat(SITE.get("/mcp?ui=fr", "Accept", "text/html").body()).contains("Se connecter");
        HttpResponse<String> stream = SITE.get("/mcp", "Accept", "text/event-stream");
        assertThat(stream.statusCode()).isEqualTo(405);
        assertThat(stream.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
    }
}
