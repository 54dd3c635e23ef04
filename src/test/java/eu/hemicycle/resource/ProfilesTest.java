package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OA;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One thing in different selections of its statements. */
class ProfilesTest {

    private static final String PROFILE = RunningSite.MINT + "profile/";
    private static final Node WORK = NodeFactory.createURI(RunningSite.DOCUMENTS + "E-9-2021-009912-ASW");

    private final RunningSite site = RunningSite.get();

    @Test
    void theRecordHoldsNothingThatWasAdded() {
        Graph record = graph(ANSWER + ".ttl?_profile=record");
        assertThat(record.contains(WORK, Terms.ANSWERS_TO, Node.ANY)).isTrue();
        assertThat(record.contains(Node.ANY, Terms.CONTENT, Node.ANY)).isFalse();
        assertThat(record.contains(Node.ANY, Terms.MENTIONS, Node.ANY)).isFalse();
        Graph full = graph(ANSWER + ".ttl?_profile=full");
        assertThat(full.isIsomorphicWith(graph(ANSWER + ".ttl"))).isTrue();
        record.stream().forEach(triple -> assertThat(full.contains(triple)).isTrue());
    }

    @Test
    void schemaOrgIsWhatThePageEmbeds() {
        Graph data = graph(ANSWER + ".ttl?_profile=schema.org");
        String embedded = Jsoup.parse(site.get(ANSWER + ".html").body())
                .selectFirst("script[type=application/ld+json]")
                .data();
        assertThat(data.size()).isGreaterThan(15);
        assertThat(RDFParser.fromString(embedded, Lang.JSONLD11).toGraph().isIsomorphicWith(data))
                .isTrue();
    }

    @Test
    void everyOccurrenceIsAnAnnotationAtItsPlace() {
        Graph full = graph(ANSWER + ".ttl");
        Graph annotations = graph(ANSWER + ".ttl?_profile=anno");
        List<Node> evidence = full.find(Node.ANY, Terms.TARGET, Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .toList();
        assertThat(evidence).hasSizeGreaterThan(8).allSatisfy(occurrence -> {
            Node named = object(full, occurrence, Terms.TARGET);
            assertThat(annotations.contains(occurrence, OA.hasBody.asNode(), named))
                    .isTrue();
            Node place = object(annotations, occurrence, OA.hasTarget.asNode());
            List<Node> selectors = annotations
                    .find(place, OA.hasSelector.asNode(), Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .toList();
            assertThat(selectors)
                    .extracting(selector -> text(annotations, selector, OA.start.asNode()))
                    .contains(text(full, occurrence, Terms.START));
            assertThat(selectors)
                    .extracting(selector -> text(annotations, selector, OA.exact.asNode()))
                    .contains(text(full, occurrence, Terms.QUOTE));
            assertThat(object(annotations, place, OA.hasSource.asNode()).getURI())
                    .startsWith(WORK.getURI() + "/");
        });
    }

    private static String text(Graph graph, Node subject, Node property) {
        return SortedGraph.text(object(graph, subject, property));
    }

    private static Node object(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .findFirst()
                .orElse(Node.ANY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <PROFILErecord>                                  | ?_profile=record
            <https://example.org/unknown>, <PROFILEanno>;q=0.5 | ?_profile=anno
            <PROFILErecord>;q=0.2, <PROFILEschema.org>;q=0.9 | ?_profile=schema.org
            <PROFILErecord>;q=0                              | ~~
            <https://example.org/unknown>                    | ~~
            nonsense                                         | ~~
            """)
    void theHeaderLeadsToTheProfile(String header, String query) {
        HttpResponse<String> response =
                site.get(ANSWER, "Accept", "text/turtle", "Accept-Profile", header.replace("PROFILE", PROFILE));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue(ANSWER + ".ttl" + query);
    }

    @Test
    void theAnswerNamesItsProfileAndTheListHasEveryAddress() {
        assertThat(site.get(ANSWER + ".nt?_profile=record").headers().allValues("Link"))
                .contains("<" + PROFILE + "record>; rel=\"profile\"");
        JsonNode list =
                JsonMapper.shared().readTree(site.get(ANSWER + "?_profile=alt").body());
        assertThat(list.get("representations")).hasSize(Profile.values().length * Format.values().length);
        for (JsonNode representation : list.get("representations")) {
            String address = representation.get("href").asString();
            assertThat(site.get(address.substring(site.url("").length())).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void aProfileThatSaysNothingOrIsUnknownIs406() {
        assertThat(site.get(ANSWER + ".ttl?_profile=other").statusCode()).isEqualTo(406);
        assertThat(site.get("/authority/corporate-body/ENISA.ttl?_profile=record")
                        .statusCode())
                .isEqualTo(406);
        assertThat(site.get("/person/none.ttl?_profile=record").statusCode()).isEqualTo(404);
    }

    private Graph graph(String path) {
        return RDFParser.fromString(site.get(path).body(), Lang.TURTLE).toGraph();
    }
}
