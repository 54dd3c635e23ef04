package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The versions of a document and what each changed. */
class HistoryTest {

    private static final Node BODY =
            NodeFactory.createURI("http://publications.europa.eu/resource/authority/corporate-body/ENISA");

    private final RunningSite site = RunningSite.get();
    private final Set<String> ids = new TreeSet<>();

    @Test
    void everyVersionIsListedWithWhatItReadAndHowMuchItChanged() {
        String id = "E-9-2021-770001";
        put(id, "First title", 0);
        put(id, "Second title", 0);
        Document page = page("/history?iri=" + RunningSite.DOCUMENTS + id);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Second title");
        assertThat(page.select(".steps li .badge").eachText()).containsExactly("Changed", "Came in");
        assertThat(page.select(".steps li").first().text()).contains("1 statement added, 1 removed");
        assertThat(page.select(".steps li").last().text()).contains("Read from hundred.html", "5 statements added, 0");
        assertThat(page(RunningSite.QUESTION + ".html").select("#sources ~ p a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/history?iri="));
    }

    /** RFC 4287 section 4.2.15. */
    @Test
    void theFeedOfASearchTellsWhenADocumentChangedLast() {
        String id = "E-9-2021-770005";
        put(id, "Periwinkle first", 0);
        put(id, "Periwinkle second", 0);
        List<String> times = page("/history?iri=" + RunningSite.DOCUMENTS + id)
                .select(".when time")
                .eachAttr("datetime");
        Document feed = Jsoup.parse(site.get("/search.atom?q=periwinkle").body(), Parser.xmlParser());
        assertThat(times).hasSize(2).doesNotHaveDuplicates();
        assertThat(feed.select("updated").eachText()).containsExactly(times.get(0), times.get(0));
    }

    @Test
    void aDifferenceSaysWhatCameAndWhatWentInWordsAndSigns() {
        String id = "E-9-2021-770002";
        put(id, "Old <b>words</b>", 0);
        put(id, "New words", 0);
        String href = page("/history?iri=" + RunningSite.DOCUMENTS + id)
                .select(".steps a[href^=/history/]")
                .first()
                .attr("href");
        Document page = page(href);
        assertThat(page.selectFirst("h1").text()).isEqualTo("What version 2 changed");
        assertThat(page.select("tr.removed").text()).isEqualTo("− removed dcterms:title Old <b>words</b>en");
        assertThat(page.select("tr.added").text()).isEqualTo("+ added dcterms:title New wordsen");
        assertThat(page.select("a[rel=prev]")).hasSize(1);
        assertThat(page.select("a[rel=next]")).isEmpty();
        Document french = page(href + "?ui=fr");
        assertThat(french.selectFirst("h1").text()).isEqualTo("Ce que la version 2 a changé");
        assertThat(french.select(".switches a").eachAttr("href")).contains(href + "?ui=en");
    }

    @Test
    void aLongDifferenceComesInPagesThatMissNothing() {
        String id = "E-9-2021-770003";
        put(id, "Many names", 450);
        String next = page("/history?iri=" + RunningSite.DOCUMENTS + id)
                .select(".steps a[href^=/history/]")
                .attr("href");
        List<String> seen = new ArrayList<>();
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = page(next);
            List<Element> lines = page.select("tr.added");
            assertThat(lines).hasSizeBetween(1, Differences.MOST_LINES);
            lines.forEach(line -> seen.add(line.text()));
            next = page.select(".next a[rel=next]").attr("href");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(455);
    }

    @Test
    void ofARedactedDocumentOnlyWhenAndWhatIsTold() {
        String id = "E-9-2021-770004";
        put(id, "A secret title", 0);
        put(id, "A secret title, changed", 0);
        String list = "/history?iri=" + RunningSite.DOCUMENTS + id;
        List<String> steps = page(list).select(".steps a[href^=/history/]").eachAttr("href");
        assertThat(steps).hasSize(2);
        site.sample().redact(id);
        HttpResponse<String> after = site.get(list, "Accept", "text/html");
        assertThat(after.body()).contains("E-770004/2021").doesNotContain("secret");
        Document page = Jsoup.parse(after.body());
        assertThat(page.select(".steps li .badge").eachText())
                .containsExactly("Redacted", "Content removed", "Content removed");
        assertThat(page.select(".steps a")).isEmpty();
        assertThat(steps).allSatisfy(step -> {
            HttpResponse<String> gone = site.get(step, "Accept", "text/html");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("secret");
        });
    }

    @Test
    void whatHasNoHistoryIsUnknownAndBadAddressesSayWhatIsWrong() {
        assertThat(site.get("/history?iri=https://example.org/none").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/history?iri=none").statusCode()).isEqualTo(400);
        assertThat(site.get("/history/99999999").statusCode()).isEqualTo(404);
        assertThat(site.get("/history/x").statusCode()).isEqualTo(404);
        HttpResponse<String> wayOut = site.get("/history/1?from=999999999999", "Accept", "text/html");
        assertThat(wayOut.statusCode()).isEqualTo(200);
    }

    @AfterEach
    void remove() {
        site.sample().remove(List.copyOf(ids));
        ids.clear();
    }

    private void put(String id, String title, int names) {
        Node work = NodeFactory.createURI(RunningSite.DOCUMENTS + id);
        Node source = NodeFactory.createURI(RunningSite.MINT + "source/" + "0".repeat(58) + id.substring(9));
        Node record = graph(id + "/record");
        Node added = graph(id + "/added");
        List<Quad> quads = new ArrayList<>(List.of(
                new Quad(record, work, Terms.TYPE, Terms.WORK),
                new Quad(record, work, Terms.IDENTIFIER, NodeFactory.createLiteralString(id)),
                new Quad(record, work, Terms.DOCUMENT_TITLE, NodeFactory.createLiteralLang(title, "en")),
                new Quad(added, work, Terms.DERIVED_FROM, source),
                new Quad(added, source, Terms.SCHEMA_NAME, NodeFactory.createLiteralString("hundred.html"))));
        for (int i = 0; i < names; i++) {
            Node evidence = NodeFactory.createURI(RunningSite.MINT + "evidence/" + id + "-" + i);
            quads.add(new Quad(added, evidence, Terms.TARGET, BODY));
        }
        site.sample().put(quads);
        ids.add(id);
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(RunningSite.MINT + "graph/" + name);
    }

    private Document page(String path) {
        HttpResponse<String> response = site.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.body()).doesNotContain("??");
        return Jsoup.parse(response.body());
    }
}
