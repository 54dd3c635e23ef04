package eu.hemicycle.fragments;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Triple Pattern Fragments over HTTP, on the invented documents. */
class FragmentsTest {

    private static final RunningSite SITE = RunningSite.get();
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String TYPE = RDF.type.getURI();
    private static final String TITLE = "http://purl.org/dc/terms/title";

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String query, String accept) {
        HttpResponse<String> answer = SITE.get("/fragments" + query, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static DatasetGraph read(HttpResponse<String> answer) {
        Lang lang = RDFLanguages.contentTypeToLang(
                answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        return RDFParser.fromString(answer.body(), lang).toDatasetGraph();
    }

    private static Node metadata(String query) {
        return NodeFactory.createURI(SITE.url("/fragments" + query) + "#metadata");
    }

    private static long number(Graph metadata, String property) {
        Triple told = metadata.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .toList()
                .get(0);
        return ((Number) told.getObject().getLiteralValue()).longValue();
    }

    /** All pages of a fragment, by following the links of the pages. */
    private static List<Triple> all(String query) {
        List<Triple> all = new ArrayList<>();
        String next = query;
        while (next != null) {
            DatasetGraph page = read(get(next, "application/trig"));
            all.addAll(page.getDefaultGraph().find().toList());
            List<Triple> links = page.getGraph(metadata(next))
                    .find(Node.ANY, NodeFactory.createURI(HYDRA + "next"), Node.ANY)
                    .toList();
            next = links.isEmpty()
                    ? null
                    : links.get(0)
                            .getObject()
                            .getURI()
                            .substring(SITE.url("/fragments").length());
        }
        return all;
    }

    private static Set<Triple> stored(Node subject, Node predicate, Node object) {
        DatasetGraph store = SITE.dataset();
        store.begin(TxnType.READ);
        try {
            Set<Triple> triples = new HashSet<>();
            store.findNG(Node.ANY, subject, predicate, object).forEachRemaining(quad -> triples.add(quad.asTriple()));
            return triples;
        } finally {
            store.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?s ?p ?o)",
                "(?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?o)",
                "(?s ?p <http://www.w3.org/ns/org#Organization>)",
                "(?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#Organization>)",
                "(<http://publications.europa.eu/resource/authority/corporate-body/ENISA> ?p ?o)",
                "(<http://publications.europa.eu/resource/authority/corporate-body/ENISA> <http://www.w3.org/2004/02/skos/core#prefLabel> ?o)",
                "(<http://publications.europa.eu/resource/authority/corporate-body/ENISA> ?p <http://www.w3.org/ns/org#Organization>)",
                "(?s ?p \"European Union Agency for Cybersecurity\"@en)",
                "(?s ?p \"E-9-2021-009912\")",
                "(?s ?p \"2021-04-12\"^^<http://www.w3.org/2001/XMLSchema#date>)",
                "(?s <http://example.org/unknown> ?o)"
            })
    void everyPatternIsToldWholeAndOnceAndCountedExactly(String written) {
        Triple pattern = SSE.parseTriple("(triple " + written.substring(1));
        Node subject = any(pattern.getSubject());
        Node predicate = any(pattern.getPredicate());
        Node object = any(pattern.getObject());
        String query = new Pattern(subject, predicate, object).href().substring("/fragments".length());
        List<Triple> told = all(query);
        Set<Triple> stored = stored(subject, predicate, object);

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stored);
        Graph about = read(get(query, "application/trig")).getGraph(metadata(query));
        assertThat(number(about, VOID + "triples")).isEqualTo(stored.size());
        assertThat(number(about, HYDRA + "totalItems")).isEqualTo(stored.size());
    }

    private static Node any(Node term) {
        return term.isVariable() ? Node.ANY : term;
    }

    @Test
    void theWholeIsMoreThanOnePage() {
        assertThat(stored(Node.ANY, Node.ANY, Node.ANY)).hasSizeGreaterThan(4 * Fragment.SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/trig",
                "application/n-quads",
                "application/ld+json",
                "application/n-triples"
            })
    void everyFormatHasDataAndControls(String type) {
        String query = "?predicate=" + encoded(TITLE);
        HttpResponse<String> answer = get(query, type);
        DatasetGraph dataset = read(answer);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
        assertThat(answer.headers().firstValue("Hemicycle-Version")).isPresent();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        boolean graphs = RDFLanguages.isQuads(RDFLanguages.contentTypeToLang(type));
        Graph controls = graphs ? dataset.getGraph(metadata(query)) : dataset.getDefaultGraph();
        Node page = NodeFactory.createURI(SITE.url("/fragments" + query));
        assertThat(controls.contains(Node.ANY, NodeFactory.createURI(VOID + "subset"), page))
                .isTrue();
        assertThat(controls.contains(Node.ANY, NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic"), page))
                .isTrue();
        assertThat(controls.find(Node.ANY, NodeFactory.createURI(HYDRA + "mapping"), Node.ANY)
                        .toList())
                .hasSize(3);
        assertThat(controls.find(Node.ANY, NodeFactory.createURI(HYDRA + "template"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
                .isEqualTo(SITE.url("/fragments{?subject,predicate,object}"));
        assertThat(dataset.getDefaultGraph()
                        .find(Node.ANY, NodeFactory.createURI(TITLE), Node.ANY)
                        .toList())
                .hasSize(
                        stored(Node.ANY, NodeFactory.createURI(TITLE), Node.ANY).size());
        if (graphs) {
            assertThat(dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY).map(Quad::getGraph))
                    .containsOnly(Quad.defaultGraphIRI, metadata(query));
        }
    }

    @Test
    void withoutAWishItIsTurtle() {
        assertThat(SITE.get("/fragments").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/turtle");
        assertThat(SITE.get("/fragments", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?subject=no+iri",
                "?predicate=%22text%22",
                "?object=%22open",
                "?object=%22a%22en",
                "?subject=%3Chttp%3A%2F%2Fa"
            })
    void whatIsNoTermIsRefused(String query) {
        HttpResponse<String> answer = SITE.get("/fragments" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/fragment");
    }

    @Test
    void aPageOfAnotherPatternOrOfOtherFilesIsGone() {
        String next = get("", "application/trig").headers().allValues("Link").stream()
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.substring(link.indexOf("after="), link.indexOf('>')))
                .findFirst()
                .orElseThrow();

        assertThat(SITE.get("/fragments?" + next).statusCode()).isEqualTo(200);
        assertThat(SITE.get("/fragments?predicate=" + encoded(TYPE) + "&" + next)
                        .statusCode())
                .isEqualTo(410);
        assertThat(SITE.get("/fragments?after=x").statusCode()).isEqualTo(410);
        assertThat(SITE.get("/fragments?" + next.replaceFirst("after=[^-]*", "after=0"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void anAddressThatIsWrittenInAnotherWayIsStillToldByIt() {
        String query = "?subject=&predicate=" + TYPE.replace("#", "%23") + "&object=?x";
        DatasetGraph dataset = read(get(query, "application/trig"));

        assertThat(dataset.getGraph(metadata(query))
                        .contains(
                                NodeFactory.createURI(SITE.url("/fragments" + query)),
                                NodeFactory.createURI(HYDRA + "totalItems"),
                                Node.ANY))
                .isTrue();
    }

    @Test
    void thePageHasAFormAndLinks() {
        Node answer = NodeFactory.createURI("https://data.europarl.europa.eu/eli/dl/doc/E-9-2021-009912-ASW");
        int triples = stored(answer, Node.ANY, Node.ANY).size();
        Document page = Jsoup.parse(
                get("?subject=" + encoded(answer.getURI()), "text/html").body());

        assertThat(page.selectFirst("#subject").attr("value")).isEqualTo(answer.getURI());
        assertThat(triples).isBetween(5, Fragment.SIZE);
        assertThat(page.select("tbody tr")).hasSize(triples);
        assertThat(page.selectFirst("tbody td a").attr("href")).startsWith("/fragments?subject=");
        assertThat(page.select("a[rel~=next]")).isEmpty();
        Document whole = Jsoup.parse(get("", "text/html").body());
        assertThat(whole.select("tbody tr")).hasSize(Fragment.SIZE);
        assertThat(whole.select("a[rel~=next]")).hasSize(1);
        assertThat(page.selectFirst("main [role=status]").text()).contains(String.valueOf(triples));
    }

    @Test
    void moreThanTheBoundIsToldAsAnEstimate() {
        Counts bounded = new Counts(Optional.empty(), 10);
        Fragment.Count count =
                SITE.read(snapshot -> bounded.of(new Pattern(Node.ANY, RDF.type.asNode(), Node.ANY), snapshot));

        assertThat(count.exact()).isFalse();
        assertThat(count.triples()).isEqualTo(10);
    }
}
