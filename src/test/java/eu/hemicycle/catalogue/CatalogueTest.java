package eu.hemicycle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.catalogue.dumps.Dumps;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DCAT-AP 3.0.1 and VoID as harvesters get them. */
class CatalogueTest {

    private static final Path SHAPES = Path.of("../shared/data/shapes/dcat-ap");
    private static final Path TABLES = Path.of("../shared/data/authority");

    @TempDir
    static Path data;

    private static PublishedSite site;

    @BeforeAll
    static void start() {
        site = PublishedSite.start(
                data,
                Map.of(
                        "hemicycle.publisher", "Example Newsroom",
                        "hemicycle.publisher-type", "http://purl.org/adms/publishertype/NonProfitOrganisation",
                        "hemicycle.contact", "data@newsroom.example"));
        site.write("E-9-2021-009912", "Lights in the library", "Are the lights on?");
        site.write("E-9-2021-009912-ASW", "Answer on lights", "They are.");
        site.bean(Dumps.class).write();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Model model(String path, Lang lang) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create().source(new StringReader(answer.body())).lang(lang).parse(model);
        return model;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandatory:shapes.ttl",
                "recommended:shapes_recommended.ttl",
                "range:range.ttl",
                "vocabulary:mdr-vocabularies.shape.ttl"
            })
    void theCatalogueHoldsTheShapesOfDcatAp(String shapes) {
        List<ReportEntry> wrong =
                findings(shapes, model("/catalogue.ttl", Lang.TURTLE).getGraph());
        assertThat(wrong.stream().filter(entry -> entry.severity().equals(Severity.Violation)))
                .isEmpty();
        assertThat(wrong.stream().map(entry -> entry.resultPath() + ""))
                .as("the publisher is in no table of the EU")
                .allMatch(path -> path.contains("http://purl.org/dc/terms/publisher"));
    }

    @ParameterizedTest
    @CsvSource({
        "mandatory:shapes.ttl,                        http://purl.org/dc/terms/title",
        "recommended:shapes_recommended.ttl,          http://www.w3.org/ns/dcat#keyword",
        "range:range.ttl,                             http://purl.org/dc/terms/publisher",
        "vocabulary:mdr-vocabularies.shape.ttl,       http://purl.org/dc/terms/accrualPeriodicity"
    })
    void theShapesFindWhatIsBroken(String shapes, String property) {
        Model broken = model("/catalogue.ttl", Lang.TURTLE);
        Resource dataset = broken.createResource(site.url("/catalogue#dataset"));
        dataset.removeAll(broken.createProperty(property));
        if (!shapes.startsWith("mandatory") && !shapes.startsWith("recommended")) {
            dataset.addProperty(broken.createProperty(property), broken.createResource("https://example.org/untyped"));
        }
        assertThat(findings(shapes, broken.getGraph()))
                .anyMatch(entry -> entry.resultPath().toString().contains(property));
    }

    private static List<ReportEntry> findings(String shapes, Graph catalogue) {
        Path file = SHAPES.resolve(shapes.substring(shapes.indexOf(':') + 1));
        assumeTrue(Files.exists(file), "the shapes of DCAT-AP are not here");
        Graph all = ModelFactory.createDefaultModel().getGraph();
        catalogue.find().forEachRemaining(all::add);
        Stream.of("eu-vocab-min.ttl", "eu-vocab-classes.ttl")
                .forEach(table -> RDFDataMgr.read(all, TABLES.resolve(table).toString()));
        return ShaclValidator.get()
                .validate(Shapes.parse(RDFDataMgr.loadGraph(file.toString())), all)
                .getEntries()
                .stream()
                .filter(entry -> entry.focusNode().toString().startsWith(site.url("/")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "rdf, application/rdf+xml",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "nq, application/n-quads",
        "trig, application/trig"
    })
    void everySyntaxSaysTheSame(String suffix, String mediaType) {
        Model turtle = model("/catalogue.ttl", Lang.TURTLE);
        Model other = model("/catalogue." + suffix, RDFLanguages.contentTypeToLang(mediaType));
        assertThat(other.isIsomorphicWith(turtle)).isTrue();
        HttpResponse<String> negotiated = site.get("/catalogue", "Accept", mediaType);
        assertThat(negotiated.body()).isEqualTo(site.get("/catalogue." + suffix).body());
        assertThat(negotiated.headers().firstValue("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogue", "/.well-known/void", "/void"})
    void whoeverNamesNoFormatGetsDataAndHeadSaysSo(String path) {
        for (HttpResponse<String> answer : List.of(
                site.get(path), site.get(path, "Accept", "*/*"), site.send("HEAD", path, "", "Accept", "*/*"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
        }
        HttpResponse<String> page = site.get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<h1").doesNotContain("??");
        assertThat(site.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogue.ttl", "/catalogue.jsonld", "/void.rdf"})
    void theBytesStayWhileNothingChanges(String path) {
        HttpResponse<String> first = site.get(path);
        assertThat(site.get(path).body()).isEqualTo(first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void voidCountsWhatSparqlCountsAndFollowsEachChange() {
        site.write("E-9-2021-009918", "A third document", "Words.");
        Figures counted = site.bean(Statistics.class).count();
        Model described = model("/void.ttl", Lang.TURTLE);
        Resource dataset = described.createResource(site.url("/catalogue#dataset"));
        assertThat(dataset.getProperty(described.createProperty(DCAT.NS, "version"))
                        .getString())
                .isEqualTo(Long.toString(site.archive().store().version()))
                .isEqualTo(Long.toString(counted.version()));
        String counts = site.get(
                        "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D",
                        "Accept", "text/csv")
                .body();
        assertThat(counts.lines().skip(1).findFirst())
                .hasValue(Long.toString(dataset.getProperty(VOID.triples).getLong()));
        try (QueryExecution parts = QueryExecutionFactory.create(
                "PREFIX void: <http://rdfs.org/ns/void#> SELECT (SUM(?n) AS ?sum) { ?d void:propertyPartition/void:triples ?n }",
                described)) {
            assertThat(parts.execSelect().next().getLiteral("sum").getLong())
                    .isEqualTo(dataset.getProperty(VOID.triples).getLong());
        }
        assertThat(described.contains(
                        null, VOID._class, described.createResource("http://data.europa.eu/eli/ontology#Work")))
                .isTrue();
        assertThat(described.contains(
                        null, VOID.linkPredicate, described.createResource("http://data.europa.eu/eli/ontology#cites")))
                .isTrue();
    }

    /** Class by class and property by property, through the endpoint; whose description says the same. */
    @ParameterizedTest
    @CsvSource({
        "SELECT ?term (COUNT(?s) AS ?n) { ?s a ?term } GROUP BY ?term,        classPartition,    class,    entities",
        "SELECT ?term (COUNT(*) AS ?n) { ?s ?term ?o } GROUP BY ?term,        propertyPartition, property, triples"
    })
    void partitionsAreWhatSparqlCounts(String query, String partition, String term, String count) {
        site.bean(Statistics.class).count();
        List<String> expected = site.get(
                        "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "text/csv")
                .body()
                .lines()
                .skip(1)
                .toList();
        assertThat(expected).hasSizeGreaterThan(2);
        for (String path : List.of("/void", "/sparql")) {
            Model described = ModelFactory.createDefaultModel();
            RDFParser.create()
                    .source(new StringReader(
                            site.get(path, "Accept", "text/turtle").body()))
                    .lang(Lang.TURTLE)
                    .parse(described);
            assertThat(described
                            .listObjectsOfProperty(described.createProperty(VOID.NS, partition))
                            .mapWith(RDFNode::asResource)
                            .mapWith(
                                    part -> part.getPropertyResourceValue(described.createProperty(VOID.NS, term)) + ","
                                            + part.getProperty(described.createProperty(VOID.NS, count))
                                                    .getLong())
                            .toList())
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Each is how somebody would ask the endpoint how many triples there are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?n { GRAPH <%1$s> { <%2$s> void:triples ?n } }",
                "SELECT ?n FROM <%1$s> { <%2$s> void:triples ?n }",
                "SELECT ?n FROM NAMED <%1$s> { GRAPH ?g { <%2$s> void:triples ?n } }",
                "PREFIX known: <%3$s> SELECT ?n { GRAPH known:void { <%2$s> void:triples ?n } }",
                "BASE <%1$s> SELECT ?n { GRAPH <> { <%2$s> void:triples ?n } }",
                "SELECT ?n { GRAPH ?g { <%2$s> void:triples ?n } FILTER (?g = <%1$s>) }",
                "SELECT ?n { GRAPH <%1$s> { <%2$s> (void:subset|void:triples) ?n FILTER isLiteral(?n) } }",
                "SELECT (SUM(?c) AS ?n) { GRAPH <%1$s> { <%2$s> void:propertyPartition/void:triples ?c } }",
                "SELECT ?n { ?work a <http://data.europa.eu/eli/ontology#Work> GRAPH <%1$s> { <%2$s> void:triples ?n } } LIMIT 1"
            })
    void aQueryFindsTheCounts(String query) {
        long triples = site.bean(Statistics.class).count().triples();

        String answer = csv(query.formatted(
                site.url("/.well-known/void"), site.url("/catalogue#dataset"), site.url("/.well-known/")));

        assertThat(answer.lines().skip(1)).as(answer).containsExactly(Long.toString(triples));
    }

    /** The counts are of the default graph, so they are no part of it. */
    @Test
    void theCountsAreInNoOtherGraph() {
        site.bean(Statistics.class).count();

        assertThat(csv("SELECT ?n { <%s> void:triples ?n }".formatted(site.url("/catalogue#dataset"))))
                .hasLineCount(1);
        assertThat(csv("SELECT ?n { { GRAPH <%s> {} } <%s> void:triples ?n }"
                        .formatted(site.url("/.well-known/void"), site.url("/catalogue#dataset"))))
                .hasLineCount(1);
    }

    @Test
    void anAnswerFromTheCountsIsAsNewAsTheyAre() {
        String query = "SELECT ?version { GRAPH <%s> { <%s> dcat:version ?version } }"
                .formatted(site.url("/.well-known/void"), site.url("/catalogue#dataset"));
        site.bean(Statistics.class).count();
        csv(query);
        site.write("E-9-2021-009923", "A document that is counted", "Words.");
        long counted = site.bean(Statistics.class).count().version();

        assertThat(csv(query).lines().skip(1)).containsExactly(Long.toString(counted));
    }

    @Test
    void theCountsCanBeFetchedAsAGraph() {
        site.bean(Statistics.class).count();
        String path = "/data?graph=" + URLEncoder.encode(site.url("/.well-known/void"), StandardCharsets.UTF_8);

        Graph fetched = RDFParser.fromString(
                        site.get(path, "Accept", "application/n-triples").body(), Lang.NTRIPLES)
                .toGraph();

        assertThat(fetched.contains(null, VOID.propertyPartition.asNode(), null))
                .isTrue();
    }

    private static String csv(String query) {
        String prefixes = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#> ";
        return site.get(
                        "/sparql?query=" + URLEncoder.encode(prefixes + query, StandardCharsets.UTF_8),
                        "Accept",
                        "text/csv")
                .body();
    }

    @Test
    void theJsonLdNeedsNoNetwork() {
        assertThat(site.get("/catalogue.jsonld").body())
                .contains("\"@context\": {")
                .doesNotContain("\"@context\": \"");
    }

    @Test
    void whatIsNotConfiguredIsAbsent(@TempDir Path empty) {
        try (PublishedSite unknown = PublishedSite.start(empty, Map.of())) {
            assertThat(unknown.get("/catalogue.ttl").body())
                    .doesNotContain("foaf:Agent", "vcard:", "mailto:")
                    .contains("dcat:Catalog");
            assertThat(unknown.get("/actuator/health").body())
                    .contains("hemicycle.publisher", "hemicycle.contact", "hemicycle.security-contact");
        }
        Model configured = model("/catalogue.ttl", Lang.TURTLE);
        assertThat(configured.listObjectsOfProperty(DCTerms.publisher).toList()).hasSize(1);
        assertThat(configured.listObjectsOfProperty(DCAT.contactPoint).toList()).hasSize(1);
    }
}
