package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static eu.hemicycle.resource.RunningSite.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

    private final RunningSite site = RunningSite.get();

    @Test
    void theAnswerSaysWhoAskedWhomAndWhoAnsweredForWhomAndWhen() {
        Document page = page(ANSWER + ".html");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Early warning for attacks on regional hospitals");
        assertThat(page.select(".exchange .asked").text())
                .isEqualTo("Asked 18 January 2021 Ilse Brandt to the European Commission");
        assertThat(page.select(".exchange .between").text()).startsWith("84 days");
        assertThat(page.select(".exchange .answered").text())
                .isEqualTo("Answered 12 April 2021 Ada Lindqvist on behalf of the European Commission");
        assertThat(page.select(".opening .iri code").text()).isEqualTo(RunningSite.DOCUMENTS + "E-9-2021-009912-ASW");
        assertThat(page.title()).contains("Early warning", "Answer", "E-009912/2021");
    }

    @Test
    void namesInTheTextAreLinkedWhereTheyStand() {
        Document page = page(ANSWER + ".html");
        Element second = page.getElementById("answer-p2");
        assertThat(second.wholeText())
                .startsWith("What has been missing is the last step.")
                .contains("“Night Owl” 🦉 has carried", "of the 𝔸 series");
        Element name = second.selectFirst("a.name");
        assertThat(name.text()).isEqualTo("European Union Agency for Cybersecurity (ENISA)");
        assertThat(name.attr("href")).isEqualTo("/authority/corporate-body/ENISA");
        assertThat(page.getElementById("answer-p3").select("a.name.act").eachText())
                .containsExactly("Article 14 of Directive 2011/24/EU");
        assertThat(page.select("#question-p3 a.name").eachText()).containsExactly("the Commission", "ENISA");
    }

    @Test
    void everyPlaceThatIsCountedExistsOnThePage() {
        Document page = page(ANSWER + ".html");
        assertThat(page.select(".places a")).hasSizeGreaterThan(8).allSatisfy(place -> {
            Element target = page.getElementById(place.attr("href").substring(1));
            assertThat(target).isNotNull();
            assertThat(target.hasClass("name")).isTrue();
        });
        Element enisa = page.select(".named > li")
                .select(":has(> a[href=/authority/corporate-body/ENISA])")
                .first();
        assertThat(enisa.select(".places a")).hasSize(3);
    }

    @Test
    void notesLeadThereAndBackAndAMissingOneSaysSo() {
        Document page = page(ANSWER + ".html");
        assertThat(page.select(".mark-ref").eachText()).containsExactly("(1)", "(2)", "(3)");
        assertThat(page.select(".notes li")).hasSize(3);
        assertThat(page.getElementById("answer-note-2").text()).contains("note missing in the source");
        for (Element reference : page.select(".mark-ref")) {
            Element note = page.getElementById(reference.attr("href").substring(1));
            assertThat(note.selectFirst(".back").attr("href")).isEqualTo("#" + reference.id());
        }
    }

    @Test
    void theTextIsReadInTheLanguageOfTheAddressAndSaysSo() {
        HttpResponse<String> french = site.get(ANSWER + ".html?lang=fr&ui=en");
        Document page = Jsoup.parse(french.body());
        assertThat(page.select("#answer .text").attr("lang")).isEqualTo("fr");
        assertThat(page.select("#answer .text").text()).startsWith("La Commission partage");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(french.headers().firstValue("Content-Language")).contains("en, fr");
    }

    @Test
    void aSummaryIsNeverTakenForOfficialText() {
        Document page = page("/eli/dl/doc/E-9-2021-009950.html");
        assertThat(page.select(".summary").text())
                .startsWith("Summary by Hemicycle, not official text The question asks whether");
        assertThat(page.select(".exchange .open").text()).isEqualTo("No answer is stored here");
        assertThat(page.select(".exchange .asked").text()).contains("Ilse Brandt, Marek Dolný");
    }

    @Test
    void authorsWhoAreOnlyKnownAsPrintedAreNamed() {
        assertThat(page("/eli/dl/doc/E-9-2021-009960.html")
                        .select(".exchange .asked")
                        .text())
                .isEqualTo("Asked 20 May 2021 Marek Dolný, Zofia Nowa to the European Commission");
        assertThat(page("/person/900102.html").select(".documents").text())
                .contains("Labels on repaired telephones", "asked in person");
    }

    @Test
    void whatIsNotKnownIsNotInvented() {
        Document page = page("/eli/dl/doc/P-9-2021-009977-ASW.html");
        assertThat(page.select(".exchange .asked").text()).isEqualTo("Asked date unknown By whom is not known here");
        assertThat(page.select(".exchange .between")).isEmpty();
        assertThat(page.select(".exchange .answered").text()).contains("Mr Quist on behalf of the European Commission");
    }

    @Test
    void aBodyShowsItsNamesItsFactsAndWhoNamesItNewestFirst() {
        Document page = page("/authority/corporate-body/ENISA.html");
        assertThat(page.select("h1").text()).isEqualTo("European Union Agency for Cybersecurity");
        assertThat(page.select(".other-names").text()).contains("ENISA").doesNotContain("EU Agency for");
        assertThat(page.select(".documents .headline").eachText())
                .containsExactly(
                        "Answer for question P-009977/21",
                        "Early warning for attacks on regional hospitals",
                        "Early warning for attacks on regional hospitals");
        assertThat(page.select(".labels dd[lang=el]").text()).startsWith("Οργανισμός");
        assertThat(page.select("#facts + dl").text()).contains("Kind of body decentralised agency", "Legal basis");
    }

    @Test
    void otherNamesAreInThePagesLanguageAndOnceEach() {
        Document page = page("/authority/corporate-body/CERT-EU.html");
        assertThat(page.select(".other-names span[lang]").eachText()).containsExactly("CERT-EU");
        assertThat(page.select(".labels")).isEmpty();
    }

    @Test
    void aNameInThePagesLanguageIsNotToldAgainAmongTheOtherLanguages() {
        Elements labels = page("/authority/corporate-body/ENISA.html").select(".labels dt");
        assertThat(labels.eachText()).containsExactly("Deutsch", "ελληνικά", "français");
        assertThat(page("/authority/corporate-body/ENISA.html?lang=fr")
                        .select(".labels dt")
                        .eachText())
                .containsExactly("Deutsch", "ελληνικά", "English");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/eli/dir/2016/1148/oj.html",
                "/authority/corporate-body/CERT-EU.html",
                "/authority/corporate-body/ENISA.html",
                "/eli/dl/doc/E-9-2021-009950/en/pdf.html"
            })
    void everyFactIsNamedInWords(String path) {
        assertThat(page(path).select(".facts dt").eachText())
                .isNotEmpty()
                .noneMatch(label -> label.contains(":") || label.contains("_"));
    }

    @Test
    void topicsAreListedBesideTheTextAndTheLegendNamesWhatTheTextHas() {
        Document page = page(ANSWER + ".html");
        assertThat(page.select("#topics + ul .thing").eachText()).containsExactly("health care");
        assertThat(page.select("#topics + ul .places a")).hasSize(1);
        assertThat(page.select(".key .sample").eachText()).containsExactly("Body", "Act", "Topic");
        assertThat(page("/eli/dl/doc/P-9-2021-009977-ASW.html")
                        .select(".key .sample")
                        .eachText())
                .containsExactly("Body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ANSWER + ".html", ANSWER + ".ttl", "/id/body/v1.2.turtle.nt", "/person/none.f"})
    void noAnswerIsNamedAsAFileToSave(String path) {
        assertThat(site.get(path).headers().firstValue("Content-Disposition")).hasValue("inline");
    }

    @Test
    void aPersonAndAProvisionShowTheirDocumentsToo() {
        assertThat(page("/id/person/ada-lindqvist.html").select(".documents").text())
                .contains("Early warning", "answered in person");
        assertThat(page("/person/900101.html").select(".documents > li")).hasSize(2);
        assertThat(page("/id/provision/dir/2011/24/art_14.html").select(".documents > li"))
                .hasSize(1);
    }

    @Test
    void aBodyShowsItsYearsAndWhatIsNamedWithIt() {
        Document page = page("/authority/corporate-body/ENISA.html");
        assertThat(page.select("#documents .count").text()).isEqualTo("3");
        assertThat(page.select("#with-body + ul li").eachText())
                .contains("Computer Emergency Response Team for the EU institutions, bodies and agencies 2")
                .noneMatch(body -> body.startsWith("European Union Agency for Cybersecurity"));
        assertThat(page.select("#with-asked-by + ul li").eachText()).contains("Ilse Brandt 2");
        assertThat(page.select("#with-act + ul a").eachAttr("href")).contains("/eli/dir/2016/1148/oj");
    }

    @Test
    void yearsAreADrawingAndATableThatSayTheSame() {
        Document page = page("/authority/corporate-body/ENISA.html");
        assertThat(page.select(".years rect").stream()
                        .map(bar -> bar.attr("data-year") + " " + bar.attr("data-works"))
                        .toList())
                .isEqualTo(page.select(".years tbody tr").stream()
                        .map(row ->
                                row.select("th").text() + " " + row.select("td").text())
                        .toList());
    }

    @Test
    void theTimeToAnswerIsComparedWithTheRules() {
        Element between = page(ANSWER + ".html").selectFirst(".exchange .between");
        assertThat(between.text()).isEqualTo("84 days the Rules of Procedure give 6 weeks (Rule 138)");
        assertThat(between.hasClass("late")).isTrue();
    }

    @Test
    void aDocumentIsCitedInFourForms() {
        List<String> forms =
                page(ANSWER + ".html").select("#cite ~ details pre").eachText();
        assertThat(forms).hasSize(4).allSatisfy(form -> assertThat(form)
                .contains("Ada Lindqvist", "Early warning", "E-009912/2021", RunningSite.DOCUMENTS));
        assertThat(JsonMapper.shared()
                        .readTree(forms.get(3))
                        .get(0)
                        .at("/issued/date-parts/0/0")
                        .asInt())
                .isEqualTo(2021);
    }

    @Test
    void whatHasThingsInCommonIsRelated() {
        assertThat(page("/eli/dl/doc/P-9-2021-009977-ASW.html")
                        .select("#related + ol .headline")
                        .eachAttr("href"))
                .contains(ANSWER)
                .doesNotContain("/eli/dl/doc/P-9-2021-009977", "/eli/dl/doc/P-9-2021-009977-ASW");
    }

    @Test
    void hostileTextStaysText() {
        Document page = page("/id/body/hostile.html");
        assertThat(page.select("h1").text())
                .isEqualTo("<script>document.title='broken'</script>\"'><img src=x onerror=alert(1)>");
        assertThat(page.select("img, script:not([type=application/ld+json]):not([src]), [onerror]"))
                .isEmpty();
        assertThat(page.select(".other-names").text()).contains("${7*7} [[${7*7}]] __${7*7}__ </script><!--");
        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(page.select("a[href]")).noneMatch(link -> link.attr("href").startsWith("javascript"));
        assertThat(graph(page).find(Node.ANY, schema("name"), Node.ANY).toList())
                .hasSize(1);
    }

    @Test
    void theEmbeddedStatementsAreAmongThoseOfTheData() {
        Graph embedded = graph(page(ANSWER + ".html"));
        Graph data = RDFParser.fromString(site.get(ANSWER + ".ttl").body(), Lang.TURTLE)
                .toGraph();
        Node answer = NodeFactory.createURI(RunningSite.DOCUMENTS + "E-9-2021-009912-ASW");
        assertThat(objects(embedded, answer, schema("mentions")))
                .hasSize(5)
                .isEqualTo(objects(data, answer, Terms.MENTIONS));
        assertThat(objects(embedded, answer, schema("citation"))).isEqualTo(objects(data, answer, Terms.CITES));
        assertThat(objects(embedded, answer, schema("datePublished")))
                .isEqualTo(objects(data, answer, Terms.DATE_DOCUMENT));
        assertThat(objects(embedded, answer, schema("parentItem"))).isEqualTo(objects(data, answer, Terms.ANSWERS_TO));
    }

    private static Set<String> objects(Graph graph, Node subject, Node property) {
        return new TreeSet<>(graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject().toString())
                .toList());
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("http://schema.org/" + name);
    }

    private static Graph graph(Document page) {
        return RDFParser.fromString(
                        page.selectFirst("script[type=application/ld+json]").data(), Lang.JSONLD11)
                .toGraph();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", ANSWER + ".html", QUESTION + ".html", "/authority/corporate-body/ENISA.html", "/ns.html"})
    void aPageNeedsNothingButItselfAndOurOwnFiles(String path) {
        Document page = page(path);
        assertThat(page.select("[style], style, script:not([type=application/ld+json]):not([src])"))
                .isEmpty();
        assertThat(page.select("script[src]").eachAttr("src"))
                .anyMatch(script -> script.startsWith("/assets/suggest.js?v="))
                .allMatch(script -> script.matches("/assets/[a-z]+\\.js\\?v=[0-9A-Za-z_-]{12}"))
                .allSatisfy(script -> assertThat(site.get(script).headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(cached -> assertThat(cached).contains("immutable")));
        assertThat(page.select("link[rel=stylesheet], link[rel=icon], img[src]"))
                .isNotEmpty()
                .allMatch(link -> (link.attr("href") + link.attr("src")).startsWith("/assets/"));
        assertThat(site.get(page.select("link[rel=stylesheet]").attr("href")).statusCode())
                .isEqualTo(200);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.outerHtml()).doesNotContain("??");
    }

    @Test
    void theHeadMirrorsTheLinks() {
        Document page = page(ANSWER + ".html");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(RunningSite.DOCUMENTS + "E-9-2021-009912-ASW");
        assertThat(page.select("link[rel=alternate]").eachAttr("type"))
                .containsExactlyElementsOf(
                        Format.data().stream().map(Format::mediaType).toList());
    }

    @Test
    void theHomePageCountsWhatIsThereAndItsCommandsNameThisSite() {
        Document page = page("/");
        assertThat(page.select(".figures dd").eachText()).containsExactly("4", "2", "6", "2");
        assertThat(page.select(".documents > li")).hasSize(6);
        assertThat(page.select("pre code")).hasSize(3).allMatch(code -> code.text()
                .contains(site.url("/")));
        Matcher address = Pattern.compile("'(http[^']+)'$")
                .matcher(page.select("pre code").first().text());
        assertThat(address.find()).isTrue();
        assertThat(site.get(address.group(1).substring(site.url("").length())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void everyTermOfTheOntologyHasItsPlaceOnThePage() {
        Document page = page("/ns.html");
        for (String name : List.of("Footnote", "Paragraph", "marker", "start", "checked")) {
            assertThat(page.getElementById(name)).as(name).isNotNull();
        }
        assertThat(page.getElementById("marker").text()).contains("What stands between the brackets.");
        assertThat(page.select("#marker dd a[href=#Footnote]")).isNotEmpty();
    }

    /** Pages whose links lead to ever more of their kind; each that another page leads to is looked at. */
    private static final String WITHOUT_END = "/(search|explore|compare|fragments)\\b.*";

    /** The pages of queries and of the catalogue belong to other parts of the program; RDF/XML cannot hold a control character. */
    @Test
    void noLinkInsideTheSiteIsBroken() {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            String path = open.pop();
            HttpResponse<String> response = site.get(path, "Accept", "text/html");
            assertThat(response.statusCode()).as(path).isIn(200, 303);
            response.headers().firstValue("Location").filter(seen::add).ifPresent(open::push);
            boolean page =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (page && !path.matches(WITHOUT_END)) {
                Jsoup.parse(response.body(), site.url(path)).select("a[href]").eachAttr("abs:href").stream()
                        .filter(link -> link.startsWith(site.url("/")))
                        .map(link -> link.substring(site.url("").length()).replaceFirst("#.*", ""))
                        .filter(link -> !link.startsWith("/sparql")
                                && !link.startsWith("/queries")
                                && !link.startsWith("/catalogue")
                                && !link.startsWith("/feeds/")
                                && !link.equals("/id/body/control.rdf"))
                        .filter(seen::add)
                        .forEach(open::push);
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
    }

    private Document page(String path) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
