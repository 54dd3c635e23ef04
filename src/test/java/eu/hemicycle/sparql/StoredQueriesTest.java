package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.log.Change;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Every stored query over real HTTP: its rows on a small archive, its page, its formats, its description. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = StoredQueriesTest.Application.class,
        properties = {
            "server.address=127.0.0.1",
            "hemicycle.limits.running=8",
            "hemicycle.limits.running-per-client=8",
            "hemicycle.limits.time-per-minute=10m"
        })
@DirtiesContext
class StoredQueriesTest extends EndpointTests {

    private static final Path EXPECTED = Path.of("src/test/resources/query/expected");

    /** The values of parameters for this archive, where the preset ones are of another. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("document", "?document=E-9-2021-009912-ASW"),
            Map.entry("is-answered", "?document=E-9-2021-009914"),
            Map.entry("answers-of-person", "?name=sample"),
            Map.entry("questions-of-author", "?name=example"),
            Map.entry("words", "?words=hospitals"),
            Map.entry("places", "?document=E-9-2021-009912-ASW"),
            Map.entry("footnotes", "?document=E-9-2021-009912-ASW"),
            Map.entry("graphs", "?document=E-9-2021-009912-ASW"),
            Map.entry("record", "?document=E-9-2021-009913"));

    @EnableAutoConfiguration
    @Import(SparqlConfiguration.class)
    static class Application {

        @Bean(destroyMethod = "close")
        FileLog log() throws IOException {
            return FileLog.open(Files.createTempDirectory("stored-queries").resolve("log"), Clock.systemUTC());
        }

        @Bean(destroyMethod = "close")
        Store views(FileLog log) throws IOException {
            Store views = Store.open(Files.createTempDirectory("stored-queries"), log, SearchIndex.KIND);
            RDFDataMgr.loadDatasetGraph("src/test/resources/query/corpus.trig").stream()
                    .collect(Collectors.groupingBy(Quad::getGraph))
                    .forEach((graph, quads) -> views.update(
                            present -> List.of(new Change(graph.getURI(), Kind.CHANGED, patch(quads), "[]"))));
            return views;
        }

        private static String patch(List<Quad> quads) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            RDFDataMgr.writeQuads(lines, quads.iterator());
            return lines.toString(StandardCharsets.UTF_8).replaceAll("(?m)^(?=.)", "A ");
        }

        @Bean(destroyMethod = "")
        DatasetGraph store(Store views) {
            return views.dataset();
        }

        @Bean
        SwitchableVersion version() {
            return new SwitchableVersion();
        }

        @Bean
        SearchedIndex searchedIndex(Store views) {
            return () -> views.snapshot().view(SearchIndex.KIND);
        }
    }

    static Stream<String> ids() {
        return StoredQueries.bundled().all().stream().map(StoredQuery::id);
    }

    @Test
    void thereAreManyAndEachIsTestedForItsRows() {
        assertThat(ids()).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(ids())
                .allSatisfy(id -> assertThat(EXPECTED.resolve(id + ".txt")).exists());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void givesItsRows(String id) throws IOException {
        StoredQuery stored = StoredQueries.bundled().find(id).orElseThrow();
        boolean graph = stored.with(Map.of()).isConstructType();
        HttpResponse<String> answer = get("/queries/" + id + (graph ? ".nt" : ".csv") + VALUES.getOrDefault(id, ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String actual = graph
                ? answer.body().lines().sorted().collect(Collectors.joining("\n", "", "\n"))
                : answer.body().replace("\r\n", "\n");
        Path kept = Path.of("target/query-actual", id + ".txt");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, actual);
        assertThat(actual).isEqualTo(Files.readString(EXPECTED.resolve(id + ".txt")));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasAPageInTwoLanguagesWithItsAnswerAndItsAddress(String id) {
        HttpResponse<String> answer = get("/queries/" + id + VALUES.getOrDefault(id, ""), "Accept", "text/html");
        Document page = Jsoup.parse(answer.body());
        StoredQuery stored = StoredQueries.bundled().find(id).orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("h1").text()).isEqualTo(stored.question().english());
        assertThat(page.select("header.opening [lang=fr]").text())
                .isEqualTo(stored.question().in("fr"));
        assertThat(page.select("section.result")).hasSize(1);
        assertThat(page.select("form input[type=text]"))
                .hasSameSizeAs(stored.parameters())
                .allSatisfy(input ->
                        assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1));
        page.select("section.result p a")
                .eachAttr("href")
                .forEach(address ->
                        assertThat(get(address).statusCode()).as(address).isEqualTo(200));
    }

    @Test
    void thePagesAreInFrenchForWhoAsksSoOrPrefersIt() {
        for (String path : List.of("/queries", "/queries/questions?year=2024", "/sparql", "/sparql?query=ASK%7B%7D")) {
            HttpResponse<String> preferred = get(path, "Accept", "text/html", "Accept-Language", "fr-BE, en;q=0.4");
            Document page = Jsoup.parse(preferred.body());
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("fr");
            assertThat(header(preferred, "Content-Language")).isEqualTo("fr");
            assertThat(header(preferred, "Vary")).contains("Accept-Language");
            assertThat(page.text()).doesNotContain("??", "For programs", "Result", "Query ");
            String chosen = path + (path.contains("?") ? "&" : "?") + "ui=fr";
            Document french = Jsoup.parse(get(chosen, "Accept", "text/html").body());
            assertThat(french.select("h1").text()).isEqualTo(page.select("h1").text());
            assertThat(french.select("nav a[href=/queries?ui=fr]")).isNotEmpty();
            assertThat(french.select(".switches a").eachAttr("hreflang")).containsExactly("en", "fr");
            assertThat(Jsoup.parse(get(path, "Accept", "text/html").body())
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("en");
        }
    }

    @Test
    void aParameterNarrowsTheAnswer() {
        assertThat(get("/queries/questions.csv?year=2024").body().lines()).hasSize(2);
        assertThat(get("/queries/questions.csv?year=").body())
                .isEqualTo(get("/queries/questions.csv").body());
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/questions?year=soon,            400, invalid-parameter",
        "/queries/questions?year=2020&year=2021,  400, bad-request",
        "/queries/bodies-together?body=CERT-EU,   400, invalid-parameter",
        "/queries/commission-on-day?day=31.1.2020, 400, invalid-parameter",
        "/queries/none,                           404, no-such-query",
        "/queries/answers.exe,                    404, no-such-query",
        "/queries/words?words=%2A,                400, search-refused",
    })
    void badRequestsAreToldWhatIsWrong(String path, int status, String type) {
        HttpResponse<String> answer = get(path, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/type").asString()).endsWith("/problems/" + type);
    }

    /** What a value says is a value, whatever it looks like. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers-of-person?name=%22+%7D+UNION+%7B+%3Fs+%3Fp+%3Fo",
                "answers-of-person?name=%5C%22%29%29+%23",
                "document?document=%27%27%27+%7D+%23",
            })
    void aValueIsNeverAPartOfTheQuery(String call) {
        assertThat(get("/queries/" + call, "Accept", "text/csv").body().lines()).hasSize(1);
    }

    @Test
    void anIriThatWouldBreakOutIsRefused() {
        String iri = encoded("http://example.org/> ?p ?o } #");
        assertThat(get("/queries/documents-naming-body?body=" + iri).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json,                application/json",
        "text/csv,                        text/csv;charset=utf-8",
        "text/tab-separated-values,       text/tab-separated-values;charset=utf-8",
        "application/sparql-results+xml,  application/sparql-results+xml",
        "*/*,                             application/sparql-results+json",
    })
    void theFormatIsNegotiated(String accept, String type) {
        assertThat(header(get("/queries/answers", "Accept", accept), "Content-Type"))
                .isEqualTo(type);
        assertThat(get("/queries/answers", "Accept", "text/turtle").statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({"/queries", "/.well-known/sparql-examples"})
    void allAreDescribedInRdf(String path) {
        Graph described = graph(get(path, "Accept", "text/turtle"), Lang.TURTLE);
        List<Node> queries = described
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI("http://www.w3.org/ns/shacl#SPARQLExecutable"))
                .mapWith(triple -> triple.getSubject())
                .toList();

        assertThat(queries).hasSameSizeAs(ids().toList());
        assertThat(queries).allSatisfy(query -> {
            assertThat(query.getURI()).startsWith(address("/queries/").toString());
            assertThat(described.contains(
                            query,
                            NodeFactory.createURI("http://schema.org/target"),
                            NodeFactory.createURI(address("/sparql").toString())))
                    .isTrue();
        });
    }

    @Test
    void browsersGetAListOfThem() {
        Document page = Jsoup.parse(get("/queries", "Accept", "text/html").body());

        assertThat(page.select("main li a[href^=/queries/]").eachAttr("href"))
                .containsExactlyElementsOf(ids().map(id -> "/queries/" + id).toList());
    }
}
