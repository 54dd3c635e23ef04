package eu.hemicycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.columns.Columns;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.ops.AdminToken;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.StarterCorpus;
import eu.hemicycle.query.StoredQueries;
import eu.hemicycle.query.StoredQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service answers by columns what TDB2 answers, and of the same version. */
class ServedColumnsTest {

    @TempDir
    static Path data;

    private static final DocumentId DOCUMENT = DocumentId.parse("E-8-2019-000238");
    private static final AdminToken TOKEN = AdminToken.random();
    private static ConfigurableApplicationContext service;
    /** Over the same archive, without columns. */
    private static ConfigurableApplicationContext without;

    private static Archive archive;
    private static String site;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        StarterCorpus.publish(archive.publication(), CrawlTest.run());
        service = serve(true);
        site = site(service);
        without = serve(false);
        service.getBean(Columns.class).follow();
    }

    private static ConfigurableApplicationContext serve(boolean columns) {
        return Service.start(
                archive,
                data,
                CrawlTest::run,
                Map.of(
                        "server.port", 0,
                        "server.address", "127.0.0.1",
                        "hemicycle.public-url", "http://127.0.0.1",
                        "hemicycle.columns", columns,
                        "hemicycle.answer-cache", "0B",
                        "hemicycle.admin.tokens", TOKEN.hash(),
                        "hemicycle.limits.time", "60s",
                        "hemicycle.limits.time-per-minute", "30m"));
    }

    private static String site(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) service).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        without.close();
        service.close();
    }

    private HttpResponse<byte[]> ask(String query, String more) {
        return ask(site, query, more);
    }

    private HttpResponse<byte[]> ask(String site, String query, String more) {
        Query parsed = QueryFactory.create(query);
        String accept = parsed.isSelectType() || parsed.isAskType() ? "application/sparql-results+json" : "text/turtle";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(site + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more))
                .header("Accept", accept)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(query + new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return answer;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String engine(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Server-Timing").orElseThrow();
    }

    static Stream<String> storedQueries() {
        return StoredQueries.in("classpath:/ontology/").all().stream()
                // the index is the endpoint's own, and asked by no plan
                .filter(query -> !query.with(Map.of()).toString().contains("text:query"))
                .map(ServedColumnsTest::preset)
                .flatMap(Optional::stream);
    }

    /** With its preset values, if it has one for each parameter that it needs. */
    private static Optional<String> preset(StoredQuery query) {
        boolean whole = query.parameters().stream()
                .allMatch(
                        parameter -> parameter.optional() || parameter.preset().isPresent());
        return whole ? Optional.of(query.with(Map.of()).toString()) : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("storedQueries")
    void storedQueriesAsTdb2AnswersThem(String query) {
        compare(query);
    }

    /** The program's own statistics, which would take the store long and much memory. */
    @ParameterizedTest
    @ValueSource(strings = {"totals", "classes", "properties", "links", "languages", "examples"})
    void statisticsAreByColumns(String name) throws IOException {
        String query;
        try (InputStream file = getClass().getResourceAsStream("/sparql/catalogue/" + name + ".rq")) {
            query = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(engine(compare(query))).contains("engine;desc=\"columns\"");
    }

    /** What people ask of this data; each wholly by columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t",
                "SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p",
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?c ?l { ?c skos:prefLabel ?l FILTER(LANG(?l) = 'fr') }",
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?c ?l ?f { ?c skos:prefLabel ?l FILTER(LANGMATCHES(LANG(?l), 'en')) OPTIONAL { ?c skos:prefLabel ?f FILTER(LANG(?f) = 'fr') } }",
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT DISTINCT ?b { ?c skos:prefLabel ?l ; skos:broader ?b FILTER(CONTAINS(LCASE(STR(?l)), 'e')) }",
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?top (COUNT(?c) AS ?n) { ?c skos:broader+ ?top . ?top a skos:Concept } GROUP BY ?top HAVING(COUNT(?c) > 2)",
                "SELECT ?s ?d { ?s ?p ?d FILTER(?d >= '2020-01-01'^^<http://www.w3.org/2001/XMLSchema#date>) }",
                "SELECT (SUM(?n) AS ?sum) (AVG(?n) AS ?mean) (MAX(?n) AS ?most) { ?s ?p ?n FILTER(isNumeric(?n)) }",
                "SELECT ?o (GROUP_CONCAT(?x; separator=' ') AS ?all) { { SELECT ?o (STR(?t) AS ?x) { ?o a ?t } ORDER BY ?t } } GROUP BY ?o HAVING (COUNT(*) = 1)",
                "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?p { ?p a foaf:Person MINUS { ?q ?by ?p . ?q a <http://data.europa.eu/eli/ontology#Work> } }",
                "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?p { ?p a foaf:Person FILTER NOT EXISTS { ?p foaf:name ?n } }",
                "CONSTRUCT { ?s <http://example.org/is> ?t } { ?s a ?t }",
                "CONSTRUCT { ?s <http://example.org/of> [ a ?t ] } { ?s <http://xmlns.com/foaf/0.1/name> ?name ; a ?t }",
                "DESCRIBE <http://publications.europa.eu/resource/authority/corporate-body/ENISA>",
                "DESCRIBE ?p ?t { ?p a <http://xmlns.com/foaf/0.1/Person> ; a ?t }"
            })
    void asTdb2AnswersThem(String query) {
        assertThat(engine(compare(query))).contains("engine;desc=\"columns\"");
    }

    /** Of the index's own version; hits are looked up by columns. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns | SELECT ?s ?score { (?s ?score) text:query 'security' }",
                "columns | SELECT ?type (COUNT(*) AS ?n) { ?s text:query (skos:prefLabel 'security') . ?s a ?type } GROUP BY ?type",
                "columns | SELECT ?s ?l { (?s ?score ?l) text:query ('security' 5) . ?s skos:prefLabel ?any } ORDER BY DESC(?score) ?s",
                "columns | SELECT ?s ?o { { ?s text:query 'security' } UNION { ?s text:query 'data' } OPTIONAL { ?s skos:broader ?o } }",
                "tdb2 | SELECT ?s { ?s a skos:Concept . ?s text:query ('security' 3) }"
            })
    void wordsAreLookedForOnce(String expected, String query) {
        String whole =
                "PREFIX text: <http://jena.apache.org/text#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                        + query;
        HttpResponse<byte[]> answer = ask(whole, "");
        assertThat(engine(answer))
                .as(new String(ask(whole, "&explain").body(), StandardCharsets.UTF_8))
                .contains("engine;desc=\"" + expected + "\"");
        HttpResponse<byte[]> plain = ask(site(without), whole, "");
        assertThat(engine(plain)).contains("engine;desc=\"tdb2\"");
        assertThat(counted(read(answer.body()))).isNotEmpty().isEqualTo(counted(read(plain.body())));
    }

    /** Each wholly by columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
                "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }",
                "SELECT ?g { GRAPH ?g {} }",
                "SELECT ?g ?p (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ?p",
                "SELECT ?g ?t (COUNT(*) AS ?n) { GRAPH ?g { ?s <http://xmlns.com/foaf/0.1/name> ?name } ?s a ?t } GROUP BY ?g ?t",
                "SELECT (COUNT(?g) AS ?several) { ?s a ?t . GRAPH ?g { ?s a ?t } GRAPH ?h { ?s a ?t } FILTER(?g != ?h) }",
                "SELECT ?g ?s ?name { GRAPH ?g { ?s a ?t OPTIONAL { ?s <http://xmlns.com/foaf/0.1/name> ?name } } ?s ?p ?o FILTER(CONTAINS(STR(?g), 'vocabular')) }",
                "SELECT ?p ?o { GRAPH <%1$s> { ?s ?p ?o } }",
                "SELECT ?t (COUNT(DISTINCT ?s) AS ?n) { GRAPH <%1$s> { ?s a ?t } } GROUP BY ?t",
                "SELECT ?s ?top { GRAPH <%1$s> { ?s <http://www.w3.org/2004/02/skos/core#broader>* ?top . ?s a ?t } }",
                "SELECT ?s ?q { GRAPH <%1$s> { ?s a ?t OPTIONAL { ?s <http://xmlns.com/foaf/0.1/name> ?n } } ?q ?by ?s FILTER NOT EXISTS { GRAPH <%1$s> { ?q ?any ?thing } } }",
                "SELECT ?s { GRAPH <http://example.org/none> { ?s ?p ?o } }",
                "SELECT ?s ?t { GRAPH <urn:x-arq:UnionGraph> { ?s a ?t } }",
                "CONSTRUCT { ?s ?p ?o } { { SELECT DISTINCT ?g { GRAPH ?g { ?thing a <http://xmlns.com/foaf/0.1/Person> } } LIMIT 3000 } GRAPH ?g { ?s ?p ?o } }"
            })
    void graphsAsTdb2HasThem(String query) {
        assertThat(engine(compare(query.formatted(vocabularies().get(0))))).contains("engine;desc=\"columns\"");
    }

    /** The names of two graphs of which one has concepts. */
    private static List<String> vocabularies() {
        Node label = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel");
        return archive.store().read(snapshot -> Stream.concat(
                        Iter.asStream(snapshot.dataset().find(Node.ANY, Node.ANY, label, Node.ANY)),
                        Iter.asStream(snapshot.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .map(quad -> quad.getGraph().getURI())
                .distinct()
                .limit(2)
                .toList());
    }

    @Test
    void whatIsLeftIsLeftOverTheSameVersion() {
        String query =
                "SELECT ?g ?s ?top { GRAPH ?g { ?s <http://www.w3.org/2004/02/skos/core#broader>+ ?top } ?s a ?t }";
        assertThat(engine(compare(query))).contains("engine;desc=\"tdb2\"");
        String explained = new String(ask(query, "&explain").body(), StandardCharsets.UTF_8);
        assertThat(explained)
                .startsWith("answered by: tdb2")
                .contains("left to ARQ", "more than patterns within GRAPH of each");
    }

    /** TDB2 holds 01 as 1, and finds it by either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s { ?s ?p '01'^^<http://www.w3.org/2001/XMLSchema#integer> }",
                "SELECT ?s ?o { VALUES ?o { '01'^^<http://www.w3.org/2001/XMLSchema#integer> } ?s ?p ?o }",
                "SELECT ?s ?o { ?s ?p ?o FILTER(?o = '01'^^<http://www.w3.org/2001/XMLSchema#integer>) }",
                "SELECT ?s { ?s ?p '2020-09-24+00:00'^^<http://www.w3.org/2001/XMLSchema#date> }"
            })
    void aConstantInAnotherForm(String query) {
        compare(query);
    }

    /** As the service answers them without columns. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns | SELECT (COUNT(*) AS ?n) FROM <%1$s> { ?s ?p ?o } | ''",
                "columns | SELECT ?t (COUNT(*) AS ?n) FROM <%1$s> FROM <%2$s> { ?s a ?t } GROUP BY ?t | ''",
                "columns | SELECT ?s ?p { ?s ?p ?o } | &default-graph-uri=%1$s",
                "columns | SELECT ?s ?p FROM <%2$s> { ?s ?p ?o } | &default-graph-uri=%1$s",
                "columns | SELECT ?g ?s FROM NAMED <%1$s> FROM NAMED <%2$s> { GRAPH ?g { ?s a ?t } } | ''",
                "columns | SELECT (COUNT(*) AS ?n) FROM NAMED <%1$s> { ?s ?p ?o } | ''",
                "columns | SELECT ?g (COUNT(*) AS ?n) FROM <%2$s> { ?s a ?t GRAPH ?g { ?s ?p ?o } } GROUP BY ?g | &named-graph-uri=%1$s",
                "columns | CONSTRUCT { ?s ?p ?o } FROM <%2$s> FROM NAMED <%1$s> { ?s a ?t GRAPH <%1$s> { ?s ?p ?o } } | ''",
                "columns | SELECT ?s FROM <%2$s> { ?s a ?t GRAPH <%1$s> { ?s ?p ?o } } | ''",
                "tdb2 | SELECT ?s ?t FROM <%1$s> FROM NAMED <%2$s> { GRAPH ?g { ?s <http://www.w3.org/2004/02/skos/core#broader>* ?t } } | ''",
                "tdb2 | DESCRIBE <%1$s> FROM <%1$s> | ''"
            })
    void aDatasetThatIsChosen(String engine, String query, String more) {
        List<String> graphs = vocabularies();
        String whole = query.formatted(graphs.get(0), graphs.get(1));
        String parameters = more.formatted(graphs.get(0), graphs.get(1));
        HttpResponse<byte[]> answer = ask(whole, parameters);
        HttpResponse<byte[]> plain = ask(site(without), whole, parameters);
        assertThat(engine(answer)).as(whole).contains("engine;desc=\"" + engine + "\"");
        assertThat(engine(plain)).contains("engine;desc=\"tdb2\"");
        if (QueryFactory.create(whole).isSelectType()) {
            assertThat(counted(read(answer.body()))).as(whole).isEqualTo(counted(read(plain.body())));
        } else {
            assertThat(graph(answer.body()).isIsomorphicWith(graph(plain.body())))
                    .isTrue();
        }
    }

    private static Graph graph(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }

    @Test
    void explainsWhatEachOperatorMade() {
        String text = new String(
                ask("SELECT ?t (COUNT(*) AS ?n) { ?s a ?t ; ?p ?o } GROUP BY ?t ORDER BY DESC(?n) LIMIT 3", "&explain")
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("answered by: columns\n")
                .contains("first 3 in order: ", " in, 3 out", "group by [?t]", "triples ?s");
    }

    /** The same bytes, worked out by TDB2 for whoever has the token. */
    @Test
    void anOperatorComparesWithTdb2() throws IOException, InterruptedException {
        String query =
                "SELECT ?s ?name { ?s <http://xmlns.com/foaf/0.1/name> ?name FILTER(!isBlank(?s)) } ORDER BY ?s ?name";
        HttpResponse<byte[]> columns = ask(query, "");

        HttpResponse<byte[]> answer = byTdb2(query, "application/sparql-results+json");

        assertThat(engine(columns)).contains("desc=\"columns\"");
        assertThat(engine(answer)).contains("desc=\"tdb2\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Hemicycle-Version"))
                .isEqualTo(columns.headers().firstValue("Hemicycle-Version"));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(new String(columns.body(), StandardCharsets.UTF_8));
        assertThat(engine(byTdb2(
                        "DESCRIBE <http://publications.europa.eu/resource/authority/corporate-body/ENISA>",
                        "text/turtle")))
                .contains("desc=\"tdb2\"");
        assertThat(byTdb2("SELECT", "*/*").statusCode()).isEqualTo(400);
    }

    private HttpResponse<byte[]> byTdb2(String query, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/admin/sparql"))
                .header("Authorization", "Bearer " + TOKEN.secret())
                .header("Content-Type", "application/sparql-query")
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void explainsOnAPage() throws IOException, InterruptedException {
        String query =
                "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name { ?s foaf:name ?name FILTER(STRLEN(?name) > 3) } LIMIT 7";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(site + "/sparql?explain=&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "text/html")
                .build();

        Document page = Jsoup.parse(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());

        assertThat(page.select("table.steps tbody tr")).hasSizeGreaterThan(2);
        assertThat(page.select("table.steps tr:first-child td").eachText()).endsWith("7");
        assertThat(page.select("table.steps td.depth-0")).hasSize(1);
        assertThat(page.select("table.steps").text()).contains("?s foaf:name ?name");
        assertThat(page.select("#left-title")).isEmpty();
    }

    @Test
    void aChangeIsSeenAtOnce() {
        String query = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p";
        assertThat(archive.withdraw(DOCUMENT, "to see a change")).isPresent();
        HttpResponse<byte[]> answer = compare(query);
        assertThat(answer.headers().firstValue("Hemicycle-Version"))
                .contains(Long.toString(archive.store().version()));
        assertThat(engine(answer)).contains("engine;desc=\"columns\"");
    }

    /** The same statements in each format, also where TDB2 has found the rows. */
    @ParameterizedTest
    @CsvSource({"ntriples, N-TRIPLES", "turtle, TURTLE", "rdfxml, RDF/XML", "jsonld, JSON-LD"})
    void graphsInEachFormat(String format, String language) {
        for (String query : List.of(
                "PREFIX e: <http://example.org/> CONSTRUCT { ?s e:of ?o ; e:from [ e:name ?name ] } { ?s <http://xmlns.com/foaf/0.1/name> ?name ; ?p ?o FILTER(?name < 'C') }",
                "CONSTRUCT { ?s ?p ?o ; a ?none } { GRAPH ?g { ?s <http://xmlns.com/foaf/0.1/name>+ ?name . ?s ?p ?o } }",
                "DESCRIBE ?s { ?s <http://xmlns.com/foaf/0.1/name> ?name }",
                "DESCRIBE ?s { GRAPH ?g { ?s <http://xmlns.com/foaf/0.1/name>+ ?name } }")) {
            HttpResponse<byte[]> answer = ask(query, "&format=" + format);
            assertThat(engine(answer))
                    .contains(
                            !query.contains("GRAPH")
                                    ? "desc=\"columns\""
                                    : query.startsWith("DESCRIBE") ? "desc=\"columns-and-tdb2\"" : "desc=\"tdb2\"");
            Graph found = graph(answer, RDFLanguages.nameToLang(language));
            Graph expected = graph(ask(site(without), query, "&format=turtle"), Lang.TURTLE);
            assertThat(found.size()).isGreaterThan(10);
            assertThat(found.isIsomorphicWith(expected)).as(query).isTrue();
        }
    }

    @Test
    void prefixesAreKept() {
        String query =
                "PREFIX e: <http://example.org/> CONSTRUCT { ?s e:name ?name } { ?s <http://xmlns.com/foaf/0.1/name> ?name }";
        assertThat(prefixes(ask(query, ""))).contains("example.org").isEqualTo(prefixes(ask(site(without), query, "")));
        String description = "PREFIX e: <http://example.org/> DESCRIBE <"
                + Iris.PROJECT.vocabularyGraph("agents").getURI() + ">";
        assertThat(prefixes(ask(description, "")))
                .contains("example.org")
                .isEqualTo(prefixes(ask(site(without), description, "")));
    }

    private static String prefixes(HttpResponse<byte[]> turtle) {
        return new String(turtle.body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("PREFIX"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Graph graph(HttpResponse<byte[]> answer, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(answer.body())).lang(language).parse(graph);
        return graph;
    }

    private HttpResponse<byte[]> compare(String query) {
        HttpResponse<byte[]> answer = ask(query, "");
        Query parsed = QueryFactory.create(query);
        DatasetGraph dataset = service.getBean(DatasetGraph.class);
        archive.store().read(snapshot -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(parsed).build()) {
                if (parsed.isSelectType()) {
                    Map<Map<String, Node>, Long> expected = counted(execution.select());
                    Map<Map<String, Node>, Long> found = counted(read(answer.body()));
                    if (parsed.hasLimit()) {
                        assertThat(size(found)).as(query).isEqualTo(size(expected));
                    } else {
                        assertThat(found).as(query).isEqualTo(expected);
                    }
                } else if (parsed.isAskType()) {
                    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .as(query)
                            .contains(Boolean.toString(execution.ask()));
                } else {
                    Graph found = graph(answer, Lang.TURTLE);
                    Graph expected = parsed.isDescribeType() ? execution.describe() : execution.construct();
                    assertThat(expected.isIsomorphicWith(found)).as(query).isTrue();
                }
            }
            return query;
        });
        return answer;
    }

    private static long size(Map<Map<String, Node>, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static RowSet read(byte[] json) {
        return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json), Context.emptyContext());
    }

    private static Map<Map<String, Node>, Long> counted(RowSet rows) {
        Map<Map<String, Node>, Long> counted = new HashMap<>();
        List<String> vars = rows.getResultVars().stream()
                .map(variable -> variable.getVarName())
                .toList();
        rows.forEachRemaining(row -> {
            Map<String, Node> values = new TreeMap<>();
            row.forEach((variable, node) -> {
                if (vars.contains(variable.getVarName())) {
                    values.put(variable.getVarName(), node);
                }
            });
            counted.merge(values, 1L, Long::sum);
        });
        return counted;
    }
}
