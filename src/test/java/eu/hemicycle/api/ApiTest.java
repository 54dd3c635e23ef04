package eu.hemicycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.hemicycle.api.DescribedApi.Operation;
import eu.hemicycle.api.StarterSite.Answered;
import eu.hemicycle.search.Facet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json} says what there is and nothing else, and what it says is so. */
class ApiTest {

    private static final String ANY = "*/*";
    private static final Path REVIEWED = Path.of("docs/openapi.json");

    /** Errors that need more than a request, with what it is; their own tests get them. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("gone", "a document that was taken back"),
            Map.entry("not-expressible", "a thing with a control character"),
            Map.entry("too-complex", "a query of many brackets"),
            Map.entry("script-refused", "a call that the parser takes for one"),
            Map.entry("slow-request", "a slow client"),
            Map.entry("query-too-long", "a long query"),
            Map.entry("answer-too-large", "many triples"),
            Map.entry("too-much-work", "many triples"),
            Map.entry("too-many-at-once", "other requests"),
            Map.entry("time-used-up", "other requests"),
            Map.entry("internal", "a fault"),
            Map.entry("busy", "other requests"),
            Map.entry("stopped", "an operator"),
            Map.entry("client-gone", "a client that leaves"),
            Map.entry("over-time", "a long query"));

    @TempDir
    static Path data;

    private static StarterSite site;
    private static DescribedApi api;

    @BeforeAll
    static void start() throws IOException {
        site = StarterSite.start(data);
        api = new DescribedApi(site.get(OpenApi.PATH, "application/json").json());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyRouteIsDescribed() {
        List<MappedRoutes.Route> routes = MappedRoutes.of(site).routes();
        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(routes.stream()
                        .filter(route -> api.operations().stream().noneMatch(route::is))
                        .toList())
                .as("mapped, and neither in openapi/*.json nor among the exclusions of MappedRoutes")
                .isEmpty();
    }

    @Test
    void everythingDescribedIsARoute() {
        List<MappedRoutes.Route> routes = MappedRoutes.of(site).routes();
        assertThat(api.operations()).hasSizeGreaterThan(100).allSatisfy(operation -> assertThat(operation.paths())
                .as(operation.path())
                .isNotEmpty()
                .allMatch(path -> routes.stream().anyMatch(route -> route.takes(operation.method(), path))));
    }

    /** Compared by structure; {@code ./mvnw test -Dtest=ApiTest -Dopenapi.refresh=true} writes the file again. */
    @Test
    void theDocumentIsTheReviewedOne() throws IOException {
        ObjectNode present = (ObjectNode) api.document().deepCopy();
        present.putArray("servers").addObject().put("url", "/");
        ((ObjectNode) present.get("externalDocs")).put("url", ErrorType.INDEX);
        if (Boolean.getBoolean("openapi.refresh")) {
            Files.write(
                    REVIEWED,
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(present));
        }
        assertThat(JsonMapper.shared().readTree(REVIEWED))
                .as("docs/openapi.json is what is published; if the change is meant, run with -Dopenapi.refresh=true"
                        + " and review the difference")
                .isEqualTo(present);
    }

    @Test
    void everyOperationIsAskedWithItsExamples() {
        List<Operation> asked = api.operations("get")
                .filter(operation -> !operation.tag().equals("admin"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream().flatMap(operation -> broken(operation).stream()))
                .as("what does not answer as the document says")
                .isEmpty();
    }

    /** In every form that negotiation gives, and in every one that an address says. */
    private static List<String> broken(Operation operation) {
        List<String> broken = new ArrayList<>();
        for (String path : operation.paths()) {
            List<String> types = operation.saysItsForm(path) ? List.of(ANY) : operation.types();
            for (String type : types) {
                List<Answered> answers = operation.queries().stream()
                        .map(query -> site.get(path + query, type))
                        .toList();
                if (answers.stream().noneMatch(answer -> isSo(operation, type, answer))) {
                    broken.add("%s as %s: %s".formatted(path, type, answers));
                }
            }
        }
        return broken;
    }

    private static boolean isSo(Operation operation, String type, Answered answer) {
        return answer.status() == 200
                && operation.types().contains(mediaType(answer))
                && (type.equals(ANY) || type.equals(mediaType(answer)));
    }

    private static String mediaType(Answered answer) {
        return answer.type().replaceFirst(";.*", "");
    }

    @Test
    void everyBodyIsSentAsItsExample() {
        List<Operation> sent = api.operations("post")
                .filter(operation -> !operation.tag().equals("admin"))
                .toList();
        assertThat(sent).hasSizeGreaterThan(4).allSatisfy(operation -> assertThat(DescribedApi.bodies(operation))
                .as(operation.path())
                .isNotEmpty()
                .allSatisfy((type, example) -> {
                    Answered answer = site.send(site.request(operation.path())
                            .header("Content-Type", type)
                            .header("Accept", String.join(", ", operation.types()) + ", text/event-stream;q=0.1")
                            .POST(BodyPublishers.ofString(body(type, example))));
                    assertThat(answer.status())
                            .as(operation.path() + answer.text())
                            .isEqualTo(200);
                    assertThat(mediaType(answer)).isIn(operation.types());
                }));
    }

    private static String body(String type, JsonNode example) {
        return switch (type) {
            case "application/x-www-form-urlencoded" ->
                example.propertyStream()
                        .map(field -> field.getKey() + "="
                                + DescribedApi.encoded(field.getValue().asString()))
                        .collect(Collectors.joining("&"));
            case "application/json" -> example.toString();
            default -> example.asString();
        };
    }

    @Test
    void adminIsClosed() {
        List<Operation> closed = api.operations().stream()
                .filter(operation -> operation.tag().equals("admin"))
                .toList();
        assertThat(closed).hasSize(9).allSatisfy(operation -> {
            assertThat(operation.node().at("/security/0").has("token")).isTrue();
            Answered answer = site.send(
                    site.request(operation.paths().get(0) + operation.queries().get(0))
                            .method(operation.method().toUpperCase(java.util.Locale.ROOT), BodyPublishers.noBody()));
            assertThat(answer.status()).as(operation.path()).isEqualTo(401);
        });
    }

    /** Wherever a form has a schema, the answer to the example keeps it. */
    @Test
    void answersKeepTheirSchemas() {
        List<String> kept = new ArrayList<>();
        for (Operation operation : api.operations("get").toList()) {
            operation.node().at("/responses/200/content").propertyStream().forEach(form -> {
                String reference = form.getValue().at("/schema/$ref").asString("");
                if (!reference.isEmpty() && !operation.tag().equals("admin")) {
                    String path = operation.paths().stream()
                            .filter(one -> !operation.saysItsForm(one) || one.endsWith(".json"))
                            .findFirst()
                            .orElseThrow();
                    Answered answer = site.get(path + operation.queries().get(0), form.getKey());
                    assertThat(schema(reference).validate(answer.json()))
                            .as(path + " " + reference)
                            .isEmpty();
                    kept.add(operation.id());
                }
            });
        }
        assertThat(kept)
                .hasSizeGreaterThan(50)
                .contains("searchAs", "suggest", "getDocument", "exploreAsGraph", "query");
    }

    private static Schema schema(String reference) {
        ObjectNode schema = JsonMapper.shared().createObjectNode().put("$ref", reference);
        schema.set("components", api.document().get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @Test
    void aProblemKeepsItsSchema() {
        Answered problem = site.get("/search?limit=many", "application/json");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(schema("#/components/schemas/Problem").validate(problem.json()))
                .isEmpty();
        assertThat(schema("#/components/schemas/Problem")
                        .validate(JsonMapper.shared().createObjectNode()))
                .isNotEmpty();
    }

    @Test
    void everyFacetIsAParameterOfTheSearch() {
        List<String> parameters = api.operations().stream()
                .filter(operation -> operation.id().equals("search"))
                .flatMap(operation -> operation.parameters().stream())
                .map(parameter -> parameter.get("name").asString())
                .toList();
        assertThat(parameters)
                .contains("q", "sort", "after", "limit", "fields", "format")
                .doesNotHaveDuplicates();
        assertThat(Facet.values()).hasSizeGreaterThan(10).allSatisfy(facet -> assertThat(parameters)
                .contains(facet.parameter()));
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndTagsThatAreExplained() {
        Map<String, List<Operation>> byId = api.operations().stream().collect(Collectors.groupingBy(Operation::id));
        assertThat(byId)
                .allSatisfy((id, operations) -> assertThat(operations).as(id).hasSize(1));
        assertThat(new TreeSet<>(api.document().get("tags").findValuesAsString("name")))
                .isEqualTo(
                        api.operations().stream().map(Operation::tag).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static ErrorTypes types() {
        return new ErrorTypes(List.copyOf(site.beans(ApiPart.class).values()));
    }

    @Test
    void everyTypeOfErrorHasAPageInEveryLanguage() {
        String index = site.get(ErrorType.INDEX, "text/html").text();
        assertThat(types().all()).hasSizeGreaterThan(30).allSatisfy(type -> {
            assertThat(Jsoup.parse(index).select("a[href=" + type.path() + "]")).hasSize(1);
            for (String language : List.of("en", "fr")) {
                Answered page = site.get(type.path() + "?ui=" + language, "text/html");
                assertThat(page.status()).as(type.path()).isEqualTo(200);
                assertThat(page.text()).doesNotContain("??");
                Element main = Jsoup.parse(page.text()).selectFirst("main");
                assertThat(main.selectFirst("h1").text()).isNotBlank();
                assertThat(main.selectFirst(".lead").text()).isNotBlank();
                assertThat(main.select("dd")).hasSize(3).allSatisfy(fact -> assertThat(fact.text())
                        .isNotBlank());
                assertThat(JsonMapper.shared()
                                .readTree(main.select("pre").last().text())
                                .get("type")
                                .asString())
                        .isEqualTo(site.url() + type.path());
            }
        });
        assertThat(site.get(ErrorType.path("no-such-type"), "text/html").status())
                .isEqualTo(404);
    }

    /** The examples on the pages of errors that a request alone gets, whatever else happens on the site. */
    @Test
    void requestsOfTheExamplesGetTheirErrors() {
        JsonNode examples = JsonMapper.shared().readTree(resource("/openapi/problems.json"));
        assertThat(new TreeSet<>(examples.propertyNames()))
                .isEqualTo(types().all().stream().map(ErrorType::key).collect(Collectors.toCollection(TreeSet::new)));
        List<String> tried = new ArrayList<>();
        examples.propertyStream()
                .filter(example -> !NEEDS.containsKey(example.getKey()))
                .forEach(example -> {
                    Answered answer = site.send(request(example.getValue()));
                    assertThat(answer.json().get("type").asString())
                            .as(example.getKey() + answer.text())
                            .isEqualTo(site.url() + ErrorType.path(example.getKey()));
                    assertThat(answer.json().get("detail").asString())
                            .isEqualTo(example.getValue().get("detail").asString());
                    tried.add(example.getKey());
                });
        assertThat(tried).hasSizeGreaterThan(14);
    }

    private static HttpRequest.Builder request(JsonNode example) {
        String[] line = example.get("request").asString().split(" ", 2);
        String body = example.path("body").asString("");
        HttpRequest.Builder request = site.request(line[1])
                .header("Accept", example.path("accept").asString(ANY))
                .method(line[0], BodyPublishers.ofString(body));
        return example.has("body")
                ? request.header("Content-Type", example.get("contentType").asString())
                : request;
    }

    private static byte[] resource(String name) {
        try (InputStream in = ApiTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
