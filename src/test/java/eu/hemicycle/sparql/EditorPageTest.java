package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the endpoint, as a browser gets it and without a script. */
class EditorPageTest extends EndpointTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    private static final String RESULT = "section[aria-labelledby=result-title]";

    private HttpResponse<String> browse(String path) {
        return get(path, "Accept", BROWSER);
    }

    private static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    @Test
    void aBrowserGetsTheEditor() {
        HttpResponse<String> answer = browse("/sparql");
        Document page = page(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "ETag")).isNotEmpty();
        assertThat(page.select("main form[method=get] textarea[name=query]").val())
                .contains("SELECT");
        assertThat(page.select("label[for=query]")).hasSize(1);
        assertThat(page.select("select[name=format] option").eachAttr("value"))
                .containsExactly("", "json", "xml", "csv", "tsv", "turtle", "rdfxml", "ntriples", "jsonld");
        assertThat(page.select("script")).allSatisfy(script -> {
            assertThat(script.attr("src")).startsWith("/");
            assertThat(script.data()).isEmpty();
            assertThat(get(script.attr("src")).statusCode()).isEqualTo(200);
        });
        assertThat(page.select("[style], [onclick]")).isEmpty();
    }

    @Test
    void theEditorHasItsExamples() {
        Document page = page(browse("/sparql"));

        assertThat(page.select("a[href*=example=]")).hasSizeGreaterThanOrEqualTo(5);
        for (Element link : page.select("a[href*=example=]")) {
            String query = page(browse(link.attr("href"))).select("textarea").val();
            assertThat(get(query(query)).statusCode()).as(link.text()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "x", "", "99999999999999999999"})
    void anExampleThatDoesNotExistIsTheFirst(String number) {
        assertThat(page(browse("/sparql?example=" + number)).select("textarea").val())
                .isEqualTo(page(browse("/sparql")).select("textarea").val());
    }

    @Test
    void thingsAreCalledByTheirNames() {
        Document page = page(browse(query("SELECT ?author { ?book <http://example.org/author> ?author }")));
        assertThat(page.select(RESULT + " td .label")).isEmpty();

        String named = "SELECT ?s { VALUES ?s { <http://example.org/named> <http://example.org/joyce> } }";
        Quad name = new Quad(
                NodeFactory.createURI(PEOPLE),
                NodeFactory.createURI("http://example.org/named"),
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("A <name>", "en"));
        Txn.executeWrite(store, () -> store.add(name));
        try {
            assertThat(page(browse(query(named))).select(RESULT + " td .label").eachText())
                    .containsExactly("A <name>");
        } finally {
            Txn.executeWrite(store, () -> store.delete(name));
        }
    }

    @Test
    void theEditorShowsTheLimitsAndExplainsEveryError() {
        Document page = page(browse("/sparql"));

        assertThat(page.select("#limits").text()).contains("100000", "65536", "52428800");
        for (ProblemType type : ProblemType.values()) {
            assertThat(page.getElementById(type.key())).as(type.key()).isNotNull();
        }
    }

    @Test
    void aResultIsATableWithLinksAndLanguages() {
        HttpResponse<String> answer =
                browse(query("SELECT ?book ?title ?born { ?book <http://example.org/title> ?title ."
                        + " ?book <http://example.org/author>/<http://example.org/born> ?born }"));
        Document page = page(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("thead th[scope=col]").eachText()).contains("book", "title", "born");
        assertThat(page.select("td a[href=http://example.org/ulysses]")).hasSize(1);
        assertThat(page.select("td [lang=en]").text()).isEqualTo("Ulysses");
        assertThat(page.text()).contains("1 row.", "http://www.w3.org/2001/XMLSchema#integer");
        assertThat(header(answer, "Hemicycle-Version")).isEqualTo("42");
        assertThat(header(answer, "Server-Timing")).isNotEmpty();
    }

    /** There are no columns here, and a page says so; programs get text. */
    @Test
    void anExplanationStandsOnThePage() {
        HttpResponse<String> answer = browse(query(EVERYTHING) + "&format=&explain=");
        Document page = page(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("form button[name=explain]").text()).isEqualTo("Explain");
        assertThat(page.select("section[aria-labelledby=explanation-title] h2").text())
                .isEqualTo("How the query is answered");
        assertThat(page.select("section[aria-labelledby=explanation-title] li").text())
                .contains("Columns were not asked.", "there are no columns here");
        assertThat(page.select("textarea").val()).isEqualTo(EVERYTHING);
        assertThat(page.select(RESULT)).isEmpty();
        assertThat(header(answer, "Server-Timing")).contains("engine;desc=\"tdb2\"");
        assertThat(page(browse(query(EVERYTHING) + "&explain=&ui=fr")).text())
                .contains("Comment la requête est traitée");
        assertThat(get(query(EVERYTHING) + "&explain=").body()).startsWith("answered by: tdb2");
    }

    @Test
    void aWrongQueryIsExplainedAsAWrongQuery() {
        assertThat(page(browse(query("SELECT") + "&explain=")).select("section.fault"))
                .hasSize(1);
    }

    @Test
    void theQueryStaysInTheFormAndTheDataIsOneLinkAway() {
        String ask = "SELECT * { ?s ?p \"a&b <c>\"@en }";
        Document page = page(browse(query(ask) + "&default-graph-uri=" + encoded(BOOKS)));

        assertThat(page.select("textarea").val()).isEqualTo(ask);
        assertThat(page.select("input[name=default-graph-uri]").attr("value")).isEqualTo(BOOKS);
        List<String> links = page.select("section a[href*=format]").eachAttr("href").stream()
                .filter(link -> link.contains("query="))
                .toList();
        assertThat(links).hasSize(4);
        assertThat(links).allSatisfy(link -> {
            assertThat(link).contains("default-graph-uri=");
            assertThat(get(link).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void hostileWordsStayWords() {
        HttpResponse<String> answer = browse(query("SELECT ?note { ?s <http://example.org/note> ?note }"));

        assertThat(answer.body()).doesNotContain("<script>alert");
        assertThat(page(answer).select(RESULT + " td").text()).isEqualTo("<script>alert('x')</script>");
        assertThat(page(answer).select("script:not([src])")).isEmpty();
    }

    @Test
    void hostileWordsInAQueryStayWords() {
        HttpResponse<String> answer = browse(query("</textarea><script>alert('x')</script>"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page(answer).select("script:not([src])")).isEmpty();
        assertThat(page(answer).select("textarea").val()).isEqualTo("</textarea><script>alert('x')</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "urn:x"})
    void onlyAddressesOfTheWebAreLinks(String iri) {
        Document page = page(browse(query("SELECT ?x { BIND(<" + iri + "> AS ?x) }")));

        assertThat(page.select(RESULT + " td").text()).isEqualTo(iri);
        assertThat(page.select(RESULT + " td a")).isEmpty();
    }

    @Test
    void aVerdictIsAWord() {
        assertThat(page(browse(query("ASK { ?s ?p ?o . ?s ?q ?r }")))
                        .select("strong")
                        .text())
                .isEqualTo("Yes");
        assertThat(page(browse(query("ASK { ?s ?p ?s . ?s ?q ?r }")))
                        .select("strong")
                        .text())
                .isEqualTo("No");
    }

    @Test
    void aGraphIsShownAsTurtle() {
        assertThat(page(browse(query("DESCRIBE <http://example.org/joyce>")))
                        .select("pre")
                        .text())
                .contains("James Joyce");
    }

    @Test
    void aLongTableSaysThatItIsCut() {
        String numbers = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";
        Document page = page(browse(query("SELECT ?a { " + numbers + " }")));

        assertThat(page.select("tbody").first().select("tr")).hasSize(1_000);
        assertThat(page.text()).contains("3125 rows, the first 1000 shown");
    }

    @Test
    void aBrowserThatAsksForAFormatGetsIt() {
        assertThat(header(browse(query(EVERYTHING) + "&format=csv"), "Content-Type"))
                .isEqualTo("text/csv;charset=utf-8");
        assertThat(header(browse(query(EVERYTHING) + "&format="), "Content-Type"))
                .startsWith("text/html");
    }

    @Test
    void aBrowserMayPostItsForm() {
        HttpResponse<String> answer = post(
                "application/x-www-form-urlencoded", "query=" + encoded(EVERYTHING) + "&format=", "Accept", BROWSER);

        assertThat(page(answer).text()).contains(TRIPLES + " rows.");
    }
}
