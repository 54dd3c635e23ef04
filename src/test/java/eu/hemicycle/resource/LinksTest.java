package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What links to a thing, counted by property and listed; and the order of time on a document's page. */
class LinksTest {

    private static final String ACT = "http://data.europa.eu/eli/dir/2011/24/oj";

    private final RunningSite site = RunningSite.get();

    @Test
    void everyCountLeadsToAListOfThatManyDocuments() {
        Document page = page("/authority/corporate-body/COM.html");
        List<Element> counts = page.select("#links ~ .links li");
        assertThat(counts).hasSizeGreaterThan(2);
        assertThat(counts.stream().map(Element::text)).anyMatch(text -> text.startsWith("put to it 1"));
        for (Element count : counts) {
            Document list = page(count.selectFirst("a").attr("href"));
            assertThat(list.select(".documents .headline"))
                    .as(count.text())
                    .hasSize(Integer.parseInt(count.select(".count").text()));
            assertThat(list.select("#ways ~ ul a[aria-current]").text())
                    .isEqualTo(count.selectFirst("a").text());
        }
    }

    @Test
    void aDocumentsPageCountsWhatLeadsToIt() {
        Document page = page(RunningSite.QUESTION + ".html");
        assertThat(page.select("#links ~ .links li").eachText()).containsExactly("answers it 1");
        assertThat(page(page.select("#links ~ .links a").attr("href"))
                        .select(".documents .headline")
                        .eachAttr("href"))
                .containsExactly(ANSWER);
    }

    @Test
    void aLongListComesInPagesThatMissNothing() {
        Node topic = NodeFactory.createURI("http://eurovoc.europa.eu/770077");
        List<Quad> quads = new ArrayList<>();
        List<String> ids =
                IntStream.range(100, 220).mapToObj("E-9-2021-77%04d"::formatted).toList();
        for (String id : ids) {
            Node work = NodeFactory.createURI(RunningSite.DOCUMENTS + id);
            Node record = NodeFactory.createURI(RunningSite.MINT + "graph/" + id + "/record");
            quads.add(new Quad(record, work, Terms.TYPE, Terms.WORK));
            quads.add(new Quad(record, work, Terms.IS_ABOUT, topic));
        }
        site.sample().put(quads);
        String next = "/links?iri=" + topic + "&by=eli:is_about";
        HashSet<String> seen = new HashSet<>();
        int shown = 0;
        while (!next.isEmpty()) {
            Document page = page(next);
            assertThat(page.select("#documents").text()).endsWith("120");
            shown += page.select(".documents .headline").size();
            seen.addAll(page.select(".documents .headline").eachAttr("href"));
            next = page.select(".next a").attr("href");
        }
        assertThat(shown).isEqualTo(120);
        assertThat(seen).hasSize(120);
        site.sample().remove(ids);
    }

    @Test
    void badAddressesSayWhatIsWrong() {
        assertThat(site.get("/links?iri=none").statusCode()).isEqualTo(400);
        assertThat(site.get("/links?iri=https://example.org/none").statusCode()).isEqualTo(404);
        HttpResponse<String> none = site.get("/links?iri=" + ACT + "&by=eli:%3Cb%3E");
        assertThat(none.statusCode()).isIn(400, 404);
        HttpResponse<String> unknown = site.get("/links?iri=" + ACT + "&by=eli:none", "Accept", "text/html");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("eli:none", ACT.replace("&", "&amp;"));
        assertThat(page("/links?iri=" + ACT).select("#ways ~ ul li")).isNotEmpty();
    }

    @Test
    void theTimeAroundAQuestionIsDrawnAndTold() {
        Document page = page(ANSWER + ".html");
        assertThat(page.select("#events li").eachText())
                .containsExactly(
                        "1 6 July 2016 Date of Directive (EU) 2016/1148 (NIS Directive)",
                        "2 18 January 2021 Question asked",
                        "3 1 March 2021 Answer due: 6 weeks, as the Rules of Procedure give",
                        "4 12 April 2021 Answer given");
        assertThat(page.select(".chronology svg g text").eachText()).containsExactly("1", "2", "3", "4");
        List<String> places = page.select(".chronology circle").stream()
                .map(dot -> dot.attr("cx") + " " + dot.attr("cy"))
                .toList();
        assertThat(places).doesNotHaveDuplicates().hasSize(4);
        assertThat(page("/eli/dl/doc/E-9-2021-009950.html").select(".chronology"))
                .isEmpty();
    }

    private Document page(String path) {
        HttpResponse<String> response = site.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.body()).doesNotContain("??");
        return Jsoup.parse(response.body());
    }
}
