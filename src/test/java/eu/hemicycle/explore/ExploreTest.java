package eu.hemicycle.explore;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Surroundings and comparisons over real HTTP, with invented documents. */
class ExploreTest {

    private static final String BODY = "http://publications.europa.eu/resource/authority/corporate-body/";
    private static final String ERA = BODY + "ERA";
    private static final String ENISA = BODY + "ENISA";
    private static final String CERT_EU = BODY + "CERT-EU";
    private static final String NIS = "http://data.europa.eu/eli/dir/2016/1148/oj";

    private final RunningSite site = RunningSite.get();

    private Document page(String path) {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void aroundABodyIsWhatItsDocumentsName() {
        Document page = page("/explore?iri=" + CERT_EU);
        assertThat(page.select("#with-body ~ table tbody th").eachText())
                .anyMatch(name -> name.contains("Cybersecurity"));
        assertThat(page.select("#with-act ~ table tbody th")).hasSize(2);
        assertThat(page.select("a[href^=/compare?a=]")).isNotEmpty();
        assertThat(page.select("#newest ~ ol > li")).hasSize(2);
    }

    @Test
    void theGraphHoldsTheSameAsTheTables() {
        Document page = page("/explore?iri=" + CERT_EU);
        JsonNode graph = JsonMapper.shared()
                .readTree(site.get("/explore.json?iri=" + CERT_EU).body());
        Set<String> nodes = new HashSet<>();
        graph.at("/nodes").forEach(node -> nodes.add(node.get("id").asString()));
        int documents = page.select("#newest ~ ol > li").size();
        assertThat(nodes).contains(CERT_EU, ENISA, NIS);
        assertThat(page.select(".around tbody tr")).hasSize(nodes.size() - 1 - documents);
        assertThat(graph.at("/edges")).hasSize(nodes.size() - 1).allSatisfy(edge -> {
            assertThat(edge.get("source").asString()).isEqualTo(CERT_EU);
            assertThat(nodes).contains(edge.get("target").asString());
        });
    }

    @Test
    void aDocumentHasSurroundingsToo() {
        Document page = page("/explore?iri=" + RunningSite.DOCUMENTS + "E-9-2021-009912-ASW");
        assertThat(page.select("#with-act ~ table tbody a[href^=/explore]")).hasSize(2);
    }

    @Test
    void twoThingsStandSideBySide() {
        Document page = page("/compare?a=" + ENISA + "&b=" + CERT_EU);
        assertThat(page.select("#years ~ details tbody tr")).isNotEmpty();
        assertThat(page.select("#path ~ ol > li")).hasSize(2);
        String csv = site.get("/compare.csv?a=" + ENISA + "&b=" + CERT_EU).body();
        assertThat(csv.lines()).startsWith("year,a,b").anyMatch(line -> line.equals("2021,3,2"));
    }

    @Test
    void betweenThingsThatNeverMeetTheWayGoesByAThird() {
        Document page = page("/compare?a=" + ERA + "&b=" + CERT_EU);
        assertThat(page.select("#path ~ ol > li")).isEmpty();
        assertThat(page.selectFirst("#path").parent().text()).contains("No question or answer leads to both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explore?iri=http://example.org/nothing",
                "/explore.json",
                "/explore.json?iri=none",
                "/compare?a=http://example.org/1&b=http://example.org/2",
                "/compare.csv?a=x"
            })
    void whatNothingLeadsToIsNotFound(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explore", "/compare", "/explore?iri=not%20an%20iri", "/compare?a=" + ENISA})
    void withoutAThingThePageAsksForOne(String path) {
        assertThat(page(path).select("form.ask input[type=url]")).isNotEmpty();
    }
}
