package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.chrome.ChromeDriver;

/** Whatever stands in the data stays text, in every position in which a page shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

    private static final String DOCUMENT = "E-9-2021-880000";
    private static final String BODY = RunningSite.MINT + "body/hostile-";
    private static final int MOST_NAMED = 300;

    private static final List<String> CORES = List.of(
            "<script>window.hit=1</script>",
            "<img src=x onerror=window.hit=1>",
            "<svg onload=window.hit=1>",
            "<iframe srcdoc='<script>parent.hit=1</script>'>",
            "<a href=javascript:window.hit=1>x</a>",
            "<body onload=window.hit=1>",
            "<style>*{display:none}</style>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<form action=//evil.example><input autofocus onfocus=window.hit=1>",
            "<details open ontoggle=window.hit=1>",
            "<math><mtext></mtext><script>window.hit=1</script></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
            "<textarea><script>window.hit=1</script>",
            "<template><script>window.hit=1</script></template>",
            "onmouseover=window.hit=1",
            "javascript:window.hit=1",
            "${7*7}",
            "[[${7*7}]]",
            "[(${7*7})]",
            "__${7*7}__",
            "~{layout}",
            "#{trail.home}",
            "{{7*7}}",
            "<th:block th:utext=\"x\">",
            "%3Cscript%3Ewindow.hit=1%3C/script%3E",
            "&lt;script&gt;window.hit=1&lt;/script&gt;",
            "\u2028<script>window.hit=1</script>",
            "\u202e<script>window.hit=1</script>",
            "\ufeff<script>window.hit=1</script>");
    private static final List<String> OPENINGS = List.of(
            "",
            "\"",
            "'",
            ">",
            "\">",
            "'>",
            "-->",
            "]]>",
            "</script>",
            "</title>",
            "</textarea>",
            "</style>",
            "</code></pre>",
            "</a>",
            "\\",
            "\\\"",
            "\\u003c/script\\u003e",
            "<!--",
            "<![CDATA[",
            "\" autofocus x=\"",
            "' autofocus x='",
            "`",
            "</dd></dl>",
            "</td></tr></table>",
            "</svg>");
    private static final List<String> CLOSINGS = List.of("", "<!--");

    private final RunningSite site = RunningSite.get();
    private final List<String> payloads = payloads();

    private static List<String> payloads() {
        List<String> all = new ArrayList<>();
        for (String core : CORES) {
            for (String opening : OPENINGS) {
                CLOSINGS.forEach(closing -> all.add(opening + core + closing));
            }
        }
        return all;
    }

    /** Every payload as another name, as a paragraph and in a statement; hundreds as names of things beside the text. */
    @BeforeAll
    void write() {
        List<Quad> quads = new ArrayList<>();
        Node all = NodeFactory.createURI(BODY + "all");
        Node names = graph("vocabulary/hostile");
        quads.add(new Quad(names, all, Terms.TYPE, Terms.ORGANIZATION));
        quads.add(new Quad(names, all, Terms.PREF_LABEL, english(payloads.get(7))));
        payloads.forEach(payload -> {
            quads.add(new Quad(names, all, Terms.ALT_LABEL, english(payload)));
            quads.add(new Quad(names, all, RDFS.comment.asNode(), english(payload)));
        });
        document(quads, names);
        site.sample().put(quads);
    }

    private void document(List<Quad> quads, Node names) {
        Node work = NodeFactory.createURI(RunningSite.DOCUMENTS + DOCUMENT);
        Node text = NodeFactory.createURI(RunningSite.DOCUMENTS + DOCUMENT + "/en");
        Node record = graph(DOCUMENT + "/record");
        Node added = graph(DOCUMENT + "/added");
        quads.add(new Quad(record, work, Terms.TYPE, Terms.WORK));
        quads.add(new Quad(record, work, Terms.IDENTIFIER, NodeFactory.createLiteralString(payloads.get(1))));
        quads.add(new Quad(record, work, Terms.DOCUMENT_TITLE, english(payloads.get(10))));
        quads.add(new Quad(record, work, Terms.IS_REALIZED_BY, text));
        quads.add(new Quad(added, text, Terms.CONTENT, english(String.join("\n\n", payloads))));
        Node found = NodeFactory.createURI(RunningSite.MINT + "evidence/hostile");
        quads.add(new Quad(added, found, Terms.EVIDENCE_WORK, work));
        quads.add(new Quad(added, found, Terms.QUOTE, english(payloads.get(12))));
        quads.add(new Quad(added, found, Terms.TARGET, NodeFactory.createURI(BODY + 5)));
        for (int i = 0; i < MOST_NAMED; i++) {
            String payload = payloads.get(i * payloads.size() / MOST_NAMED);
            Node body = NodeFactory.createURI(BODY + i);
            Node author = NodeFactory.createURI(RunningSite.MINT + "participation/" + DOCUMENT + "/" + i);
            quads.add(new Quad(names, body, Terms.TYPE, Terms.ORGANIZATION));
            quads.add(new Quad(names, body, Terms.PREF_LABEL, english(payload)));
            quads.add(new Quad(added, work, i % 2 == 0 ? Terms.MENTIONS : Terms.CITES, body));
            quads.add(new Quad(added, work, Terms.HAS_AUTHOR, author));
            quads.add(new Quad(added, author, Terms.TYPE, Terms.PARTICIPATION));
            quads.add(new Quad(added, author, Terms.PARTICIPATION_ROLE, Terms.AUTHOR));
            quads.add(new Quad(added, author, Terms.NAME_AS_PRINTED, NodeFactory.createLiteralString(payload)));
        }
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(RunningSite.MINT + "graph/" + name);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static List<String> pages() {
        return List.of(
                "/id/body/hostile-all.html",
                "/eli/dl/doc/" + DOCUMENT + ".html",
                "/eli/dl/doc/" + DOCUMENT + ".html?lang=en&ui=fr",
                "/id/body/hostile-3.html",
                "/eli/dl/doc/" + DOCUMENT + "/en.html",
                "/id/evidence/hostile.html",
                "/history?iri=" + RunningSite.DOCUMENTS + DOCUMENT,
                "/links?iri=" + BODY + "3&by=eli:cites",
                "/id/participation/" + DOCUMENT + "/7.html");
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(payloads).hasSize(1500).doesNotHaveDuplicates();
    }

    @Test
    void everyOneIsShownAsItStands() {
        Document names = Jsoup.parse(site.get(pages().get(0)).body());
        List<String> told = names.select(".other-names span[lang]").stream()
                .map(Element::wholeText)
                .toList();
        assertThat(told).hasSizeGreaterThan(1400);
        assertThat(payloads.stream().filter(payload -> !told.contains(payload)).map(String::toLowerCase))
                .allMatch(payload -> told.stream().anyMatch(other -> other.equalsIgnoreCase(payload))
                        || payload.equalsIgnoreCase(payloads.get(7)));
        Document document = Jsoup.parse(site.get(pages().get(1)).body());
        assertThat(document.select(".part .text p")).hasSize(payloads.size());
    }

    @Test
    void nothingOfThemIsMarkup() {
        for (String path : pages()) {
            Document page = Jsoup.parse(site.get(path).body());
            assertThat(page.select(Browsers.FOREIGN)).as(path).isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getValue().startsWith("javascript:")))
                    .as(path)
                    .isEmpty();
            assertThat(page.text()).as(path).doesNotContain("??");
        }
    }

    @Test
    void aBrowserFindsNothingToRun() {
        ChromeDriver browser = Browsers.open();
        try {
            for (String path : pages()) {
                browser.get(site.url(path));
                assertThat(browser.executeScript(
                                "return document.querySelectorAll(arguments[0]).length", Browsers.FOREIGN))
                        .as(path)
                        .isEqualTo(0L);
                assertThat(browser.executeScript("return window.hit === undefined"))
                        .isEqualTo(true);
                assertThat(browser.getCurrentUrl()).isEqualTo(site.url(path));
            }
        } finally {
            browser.quit();
        }
    }
}
