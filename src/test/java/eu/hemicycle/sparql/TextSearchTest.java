package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.log.Change;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** {@code text:query} over real HTTP, on a real store with its index. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = TextSearchTest.Application.class,
        properties = {
            "server.address=127.0.0.1",
            "hemicycle.limits.time=3s",
            "hemicycle.limits.running=8",
            "hemicycle.limits.running-per-client=8",
            "hemicycle.limits.time-per-minute=10m",
            "hemicycle.answer-cache=0B"
        })
@DirtiesContext
class TextSearchTest extends EndpointTests {

    private static final String PREFIXES = """
            PREFIX : <http://example.org/>
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    private static final String[] WORDS = {"alfa", "beta", "gama", "delta", "alfabet", "gamaliel"};

    @EnableAutoConfiguration
    @Import(SparqlConfiguration.class)
    static class Application {

        @Bean(destroyMethod = "close")
        FileLog log() throws IOException {
            return FileLog.open(Files.createTempDirectory("text-search").resolve("log"), Clock.systemUTC());
        }

        @Bean(destroyMethod = "close")
        Store views(FileLog log) throws IOException {
            Path folder = Files.createTempDirectory("text-search");
            Store views = Store.open(folder, log, SearchIndex.KIND);
            put(views, "one", """
                    :lights rdfs:label "The lights of the chamber"@en , "Les lumières"@fr ; :note "lights out" .
                    :lamps rdfs:label "A lamp for reading"@en ; :weight 12 .
                    :shared rdfs:label "Said in two graphs"@en .
                    """);
            put(views, "two", """
                    :other rdfs:label "Other lights"@en-GB ; :seeAlso :lights .
                    :shared rdfs:label "Said in two graphs"@en .
                    """);
            put(views, "generated", generated());
            return views;
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

        private static String generated() {
            Random random = new Random(7);
            return IntStream.range(0, 120)
                    .mapToObj(i -> ":g%d :text \"%s\"@mt .".formatted(i, sentence(random)))
                    .collect(Collectors.joining("\n"));
        }

        private static String sentence(Random random) {
            return IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                    .map(word -> random.nextInt(4) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
        }
    }

    private static void put(Store views, String name, String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        Node graphName = NodeFactory.createURI("http://example.org/graph/" + name);
        views.update(present -> Diff.patch(present.dataset(), name, Map.of(graphName, graph)).stream()
                .map(patch -> new Change(name, Kind.CHANGED, patch, "[]"))
                .toList());
    }

    @Autowired
    Store views;

    /** The rows as CSV without their head, with : for the examples' namespace, sorted. */
    private List<String> rows(String pattern) {
        return csv("SELECT * WHERE { " + pattern + " }");
    }

    private List<String> csv(String query) {
        HttpResponse<String> answer = get(query(PREFIXES + query), "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .skip(1)
                .map(line -> line.replace("http://example.org/", ":"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "?s text:query 'chamber'                                          | :lights",
                "?s text:query 'LIGHTS -other -out'                               | :lights",
                "?s text:query (rdfs:label 'lights')                              | :lights :other",
                "?s text:query (:note 'lights')                                   | :lights",
                "?s text:query (:note rdfs:label 'out OR chamber')                | :lights :lights",
                "?s text:query ('lights' 'lang:en')                               | :lights :other",
                "?s text:query 'lights'@fr                                        | ``",
                "?s text:query ('lumière' 'lang:fr')                              | :lights",
                "?s text:query 'lumieres'                                         | :lights",
                "?s text:query ('lights' 'lang:none')                             | :lights",
                "?s text:query (rdfs:label 'lighting' 'lang:en')                  | :lights :other",
                "?s text:query (rdfs:label '\"lights of the chamber\"')           | :lights",
                "?s text:query 'chamb*'                                           | :lights",
                "?s text:query 'unheard'                                          | ``",
                ":lights text:query 'chamber'                                     | ``",
                "?s :seeAlso ?t . ?t text:query 'chamber'                         | :other,:lights",
                "?t text:query 'chamber' . ?s :seeAlso ?t                         | :lights,:other",
                "?s text:query 'two'                                              | :shared",
                "GRAPH <http://example.org/graph/two> { ?s text:query 'lights' }  | :other",
                "GRAPH <http://example.org/graph/two> { ?s text:query 'chamber' } | ``",
                "GRAPH ?g { ?s text:query 'two' }                                 | :shared,:graph/one :shared,:graph/two",
                "VALUES ?w { 'chamber' 'lamp' } ?s text:query (rdfs:label ?w)     | chamber,:lights lamp,:lamps",
            })
    void rowsAreThoseExpected(String pattern, String expected) {
        if (pattern.startsWith(":lights")) {
            assertThat(get(query(PREFIXES + "ASK { " + pattern + " }"), "Accept", "text/csv")
                            .body())
                    .contains("true");
            return;
        }
        List<String> rows = rows(pattern).stream()
                .map(row -> String.join(",", Arrays.stream(row.split(",")).toList()))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void literalGraphAndPropertyCanBeHad() {
        assertThat(csv("SELECT ?s ?lit ?g ?p { (?s ?score ?lit ?g ?p) text:query (rdfs:label 'two') }"))
                .containsExactly(
                        ":shared,Said in two graphs,:graph/one,http://www.w3.org/2000/01/rdf-schema#label",
                        ":shared,Said in two graphs,:graph/two,http://www.w3.org/2000/01/rdf-schema#label");
        assertThat(
                        csv(
                                "SELECT ?s ?lit { (?s ?score ?lit) text:query 'chamber' FILTER(lang(?lit) = 'en' && ?score > 0) }"))
                .containsExactly(":lights,The lights of the chamber");
    }

    @Test
    void aLimitKeepsTheBestMatches() {
        List<String> all = scores("(rdfs:label :note 'lights OR chamber')");
        assertThat(all).hasSize(3);
        assertThat(scores("(rdfs:label :note 'lights OR chamber' 1)")).isEqualTo(all.subList(0, 1));
        assertThat(scores("(rdfs:label :note 'lights OR chamber' 0)")).isEmpty();
        assertThat(rows("?s text:query ('two' 1)")).hasSize(1);
    }

    private List<String> scores(String arguments) {
        HttpResponse<String> answer = get(
                query(PREFIXES + "SELECT ?lit { (?s ?score ?lit) text:query " + arguments + " } ORDER BY DESC(?score)"),
                "Accept",
                "text/csv");
        return answer.body().lines().skip(1).toList();
    }

    @Test
    void theDefaultGraphOfFromIsTheOneThatIsSearched() {
        assertThat(csv("SELECT ?s FROM <http://example.org/graph/two> { ?s text:query 'lights' }"))
                .containsExactly(":other");
        assertThat(csv("SELECT ?s FROM <http://example.org/graph/one> FROM <http://example.org/graph/two>"
                        + " { ?s text:query 'two' }"))
                .containsExactly(":shared");
        assertThat(csv("SELECT ?s FROM NAMED <http://example.org/graph/one> { ?s text:query 'lights' }"))
                .isEmpty();
        assertThat(csv("SELECT ?s FROM NAMED <http://example.org/graph/one> { GRAPH ?g { ?s text:query 'chamber' } }"))
                .containsExactly(":lights");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s text:query '*ights'",
                "?s text:query '/lig.*/'",
                "?s text:query 'lights~1'",
                "?s text:query ''",
                "?s text:query '(('",
                "?s text:query 12",
                "?s text:query rdfs:label",
                "?s text:query ( rdfs:label )",
                "?s text:query ( 'a' 'b' )",
                "?s text:query ( 'a' 1.5 )",
                "?s text:query ( 'a' -1 )",
                "?s text:query ( 'a' 1 'highlight:' )",
                "?s text:query ?unbound",
                "(?s 1) text:query 'a'",
                "(?s ?a ?b ?c ?d ?e) text:query 'a'",
                "() text:query 'a'",
                "?s text:query ()",
            })
    void whatCannotBeSearchedIsABadRequestThatSaysWhy(String pattern) {
        HttpResponse<String> answer = get(query(PREFIXES + "SELECT * { " + pattern + " }"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("type").asString()).endsWith("/problems/search-refused");
        assertThat(json(answer).get("detail").asString()).contains("text:query: ");
    }

    /** Words of a language without stems are found exactly where the words themselves stand. */
    @Test
    void generatedQuestionsFindWhatRegularExpressionsFind() {
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            Map<String, String> question = question(random);
            List<String> rows = csv("SELECT ?s { ?s text:query (:text '%s') }".formatted(question.get("words")));
            assertThat(rows)
                    .as(question.toString())
                    .isEqualTo(csv("SELECT ?s { ?s :text ?t FILTER(%s) }".formatted(question.get("filter"))));
            found += rows.size();
        }
        assertThat(found).isGreaterThan(500);
    }

    private static Map<String, String> question(Random random) {
        String a = WORDS[random.nextInt(WORDS.length)];
        String b = WORDS[random.nextInt(WORDS.length)];
        Map<String, String> question = new TreeMap<>();
        switch (random.nextInt(6)) {
            case 0 -> fill(question, a, has(a));
            case 1 -> fill(question, a + " " + b, has(a) + " && " + has(b));
            case 2 -> fill(question, a + " OR " + b, has(a) + " || " + has(b));
            case 3 -> fill(question, a + " -" + b, has(a) + " && !" + has(b));
            case 4 -> fill(question, "\"" + a + " " + b + "\"", has(a + "[ ,]+" + b));
            default -> fill(question, a.substring(0, 3) + "*", "regex(?t, '\\\\b" + a.substring(0, 3) + "', 'i')");
        }
        return question;
    }

    private static void fill(Map<String, String> question, String words, String filter) {
        question.put("words", words);
        question.put("filter", filter);
    }

    private static String has(String word) {
        return "regex(?t, '\\\\b" + word + "\\\\b', 'i')";
    }

    /** What is found is what the quads of the same version say, while others write. */
    @Test
    void aQuerySeesIndexAndQuadsOfOneVersion() {
        put(views, "moving", ":moving :is \"version 0\"@mt .");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> IntStream.range(1, 60)
                .forEach(i -> put(views, "moving", ":moving :is \"version %d\"@mt .".formatted(i))));
        List<String> mixed = new ArrayList<>();
        int asked = 0;
        while (!writer.isDone() || asked < 10) {
            List<String> rows =
                    csv("SELECT ?lit ?now { (?s ?score ?lit) text:query (:is 'version') . :moving :is ?now }");
            assertThat(rows).hasSize(1);
            String[] row = rows.get(0).split(",");
            if (!row[0].equals(row[1])) {
                mixed.add(rows.get(0));
            }
            asked++;
        }
        writer.join();
        assertThat(mixed).isEmpty();
    }

    /** A public query that runs out of time must not undo what a writer does to the index meanwhile. */
    @Test
    void aQueryThatIsStoppedTakesNothingFromAWriter() {
        String endless = PREFIXES + "SELECT (COUNT(*) AS ?n) { ?s text:query (:text 'alfa OR beta OR gama OR delta') ."
                + " ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        CompletableFuture<HttpResponse<String>> stopped =
                CompletableFuture.supplyAsync(() -> get(query(endless), "Accept", "text/csv"));
        int written = 0;
        while (!stopped.isDone() || written < 5) {
            written++;
            put(views, "while-" + written, ":w%d :written \"steadfast\"@mt .".formatted(written));
        }
        assertThat(stopped.join().statusCode()).isEqualTo(503);
        put(views, "afterwards", ":afterwards :written \"steadfast\"@mt .");
        assertThat(rows("?s text:query 'steadfast'"))
                .hasSize(written + 1)
                .isEqualTo(csv("SELECT ?s { ?s :written ?t }"));
    }

    @Test
    void asManyWordsAsAreAllowedCanBeLookedForInEveryLanguage() {
        assertThat(rows("?s text:query '" + "lights ".repeat(32) + "'"))
                .containsExactly(":lights", ":lights", ":other");
    }

    @Test
    void theDescriptionNamesIt() {
        Graph description = graph(get("/sparql", "Accept", "text/turtle"), Lang.TURTLE);
        assertThat(description.contains(
                        Node.ANY,
                        NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#propertyFeature"),
                        NodeFactory.createURI("http://jena.apache.org/text#query")))
                .isTrue();
    }
}
