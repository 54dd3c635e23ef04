package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page and the data of each term of the ontology. */
class TermTest {

    private static final String MARKER = Ontology.NAMESPACE + "marker";

    private final RunningSite site = RunningSite.get();

    private Document page(String path) {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body(), site.url(path));
    }

    private String location(String path, String accept) {
        HttpResponse<String> answer = site.get(path, "Accept", accept);
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aTermHasAPageAndDataUnderItsName() {
        assertThat(location("/ns/marker", "text/html")).isEqualTo("/ns/marker.html");
        assertThat(location("/ns/marker", "text/turtle")).isEqualTo("/ns/marker.ttl");
        Graph data = RDFParser.fromString(site.get("/ns/marker.ttl").body(), Lang.TURTLE)
                .toGraph();
        assertThat(data.find()
                        .mapWith(Triple::getSubject)
                        .mapWith(subject -> subject.toString())
                        .toSet())
                .containsExactly(MARKER);
        assertThat(data.contains(NodeFactory.createURI(MARKER), null, OWL.DatatypeProperty.asNode()))
                .isTrue();
    }

    @Test
    void thePageShowsHowTheDataUseAProperty() {
        Document page = page("/ns/marker.html");

        assertThat(page.select("h1").text()).isNotEmpty();
        assertThat(page.select(".lead").text()).contains("What stands between the brackets.");
        assertThat(page.select("#examples ~ .scroll tbody tr").eachText())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(5);
        assertThat(page.select("#examples ~ .scroll tbody th a[href^=/]")).isNotEmpty();
        assertThat(page.select("dd a[href='/ns/Footnote.html']")).isNotEmpty();
        String query = page.select("a[href^='/sparql?query=']").attr("href").replaceFirst(".*=", "");
        assertThat(QueryFactory.create(URLDecoder.decode(query, StandardCharsets.UTF_8))
                        .toString())
                .contains("hemi:marker");
    }

    @Test
    void thePageShowsTheMembersOfAClass() {
        assertThat(page("/ns/Footnote.html")
                        .select("#examples ~ .scroll tbody th a")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/"));
    }

    @Test
    void everyTermOfTheOntologyHasItsOwnPage() {
        List<String> links = page("/ns.html").select("article a[href^=/ns/]").eachAttr("href");
        assertThat(links).hasSize(5);
        for (String link : links) {
            assertThat(site.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void theVersionOfTheOntologyLeadsToIt() {
        assertThat(location("/ns/0.1.0", "text/turtle")).isEqualTo("/ns");
        assertThat(site.get("/ns/0.0.9").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheOntologyDoesNotDefineIsNotThere() {
        assertThat(site.get("/ns/Unheard").statusCode()).isEqualTo(404);
        assertThat(site.get("/ns/Unheard.ttl").statusCode()).isEqualTo(404);
        assertThat(site.get("/ns/marker.exe").statusCode()).isEqualTo(404);
        assertThat(site.get("/ns/marker", "Accept", "image/png").statusCode()).isEqualTo(406);
    }
}
