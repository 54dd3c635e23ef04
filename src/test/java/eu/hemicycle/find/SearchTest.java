package eu.hemicycle.find;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.resource.RunningSite;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search over real HTTP, with invented documents. */
class SearchTest {

    private static final String HTML = "text/html";

    private final RunningSite site = RunningSite.get();

    private Document page(String path) {
        HttpResponse<String> answer = site.get(path, "Accept", HTML);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static List<String> found(Document page) {
        return page.select(".results a.headline").eachAttr("href");
    }

    @Test
    void thePageShowsWhatIsFoundWithTheWordsMarked() {
        Document page = page("/search?q=hospitals");
        assertThat(page.selectFirst("#found").text()).isEqualTo("2 documents");
        assertThat(found(page)).containsExactlyInAnyOrder(RunningSite.QUESTION, RunningSite.ANSWER);
        assertThat(page.select(".results mark").eachText()).contains("hospitals");
        assertThat(page.selectFirst("#q").val()).isEqualTo("hospitals");
        assertThat(page.selectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex, follow");
    }

    @Test
    void aFacetNarrowsAndItsChipTakesItBack() {
        Document all = page("/search?q=hospitals");
        String link = all.select(".values a[href*=body=ENISA]").first().attr("href");
        assertThat(link).startsWith("/search?q=hospitals&body=ENISA");
        Document narrowed = page("/search?q=hospitals&body=ENISA&body=CERT-EU&year=2021");
        assertThat(narrowed.select(".chips .facet").eachText()).containsExactly("Body", "Body", "Year");
        assertThat(narrowed.select(".chips a").last().attr("href")).isEqualTo("/search?q=hospitals");
        assertThat(narrowed.select(".chips a").first().attr("href"))
                .isEqualTo("/search?q=hospitals&body=ENISA&year=2021");
        assertThat(narrowed.select(".find input[type=hidden]").eachAttr("name"))
                .containsExactly("body", "body", "year");
    }

    @Test
    void theLanguageOfTextsIsNotThatOfTheInterface() {
        Document french = page("/search?q=hospitals&lang=en&ui=fr");
        assertThat(french.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(french.selectFirst("#found").text()).isEqualTo("2 documents");
        assertThat(french.selectFirst(".results a.headline").attr("href")).endsWith("?ui=fr");
        assertThat(french.select(".chips a").first().attr("href")).isEqualTo("/search?q=hospitals&ui=fr");
        assertThat(french.select(".switches a").eachAttr("href")).allMatch(href -> href.contains("lang=en"));
    }

    @ParameterizedTest
    @CsvSource({"/search?q=titel:x", "/search?sort=best", "/search?after=x", "/search?q=%22open"})
    void whatCannotBeReadIsABadRequestForPeopleAndPrograms(String path) {
        HttpResponse<String> page = site.get(path, "Accept", HTML);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(page.body()).selectFirst("#fault").text()).startsWith("This cannot be looked for.");
        HttpResponse<String> problem = site.get(path, "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(400);
        JsonNode members = JsonMapper.shared().readTree(problem.body());
        assertThat(members.get("type").asString()).endsWith("/problems/search");
        assertThat(members.get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html",
        "application/json, application/json",
        "application/ld+json, application/ld+json",
        "text/csv, text/csv",
        "application/atom+xml, application/atom+xml",
        "*/*, application/json"
    })
    void theFormIsNegotiated(String accept, String type) {
        HttpResponse<String> answer = site.get("/search?q=hospitals", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
    }

    @Test
    void aFormThatIsNotThereIsNotAcceptable() {
        assertThat(site.get("/search?q=x", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(site.get("/search?q=x&format=xls", "Accept", HTML).statusCode())
                .isEqualTo(400);
        assertThat(site.get("/search?q=hospitals&format=csv", "Accept", HTML).body())
                .startsWith("reference,");
    }

    @Test
    void jsonHasTheListAndTheFacets() {
        JsonNode json = JsonMapper.shared()
                .readTree(site.get("/search.json?q=hospitals&body=ENISA").body());
        assertThat(json.get("total").asInt()).isEqualTo(2);
        assertThat(json.get("items").get(0).get("id").asString()).startsWith(RunningSite.DOCUMENTS);
        assertThat(json.get("items").get(0).get("excerpt").asString()).isNotBlank();
        assertThat(json.at("/facets/body/values").findValuesAsString("value")).contains("ENISA");
        assertThat(json.at("/facets/body/values").findValues("chosen").toString())
                .contains("true");
    }

    /** The list in JSON, read as JSON-LD, says what the store says of its items, in the order of the list. */
    @Test
    void jsonIsJsonLdToo() {
        String json = site.get("/search.json?q=hospitals&limit=1").body();
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(json, Lang.JSONLD11).parse(model);
        JsonNode list = JsonMapper.shared().readTree(json);
        Resource page = model.getResource(list.get("id").asString());
        String as = "https://www.w3.org/ns/activitystreams#";
        assertThat(page.hasProperty(RDF.type, model.getResource(as + "OrderedCollectionPage")))
                .isTrue();
        assertThat(page.getProperty(model.getProperty(as, "totalItems")).getInt())
                .isEqualTo(2);
        assertThat(page.getPropertyResourceValue(model.getProperty(as, "next")).getURI())
                .isEqualTo(list.get("next").asString());
        List<RDFNode> items = page.getPropertyResourceValue(model.getProperty(as, "items"))
                .as(RDFList.class)
                .asJavaList();
        assertThat(items)
                .extracting(RDFNode::toString)
                .isEqualTo(list.get("items").findValuesAsString("id"));

        Resource item = items.get(0).asResource();
        JsonNode told = list.at("/items/0");
        Property date = model.getProperty("http://data.europa.eu/eli/ontology#date_document");
        Property name = model.getProperty("http://schema.org/name");
        assertThat(item.getProperty(name).getLanguage())
                .isEqualTo(told.get("title").propertyNames().iterator().next());
        assertThat(site.<Boolean>read(snapshot -> snapshot.dataset()
                        .getDefaultGraph()
                        .contains(
                                item.asNode(),
                                date.asNode(),
                                item.getProperty(date).getObject().asNode())))
                .isTrue();
        assertThat(item.getProperty(model.getProperty("http://schema.org/identifier"))
                        .getString())
                .isEqualTo(told.get("reference").asString());
        assertThat(item.getPropertyResourceValue(RDF.type).getURI()).startsWith("http://schema.org/");
        assertThat(item.getPropertyResourceValue(model.getProperty("http://schema.org/url"))
                        .getURI())
                .isEqualTo(told.get("url").asString());
    }

    @Test
    void itemsHaveTheMembersThatAreWanted() {
        JsonNode few = JsonMapper.shared()
                .readTree(site.get("/search.json?q=hospitals&fields=title,id").body());
        assertThat(few.get("items").size()).isEqualTo(2);
        assertThat(few.get("items"))
                .allSatisfy(item -> assertThat(item.propertyNames()).containsExactly("id", "title"));

        HttpResponse<String> unknown = site.get("/search.json?q=hospitals&fields=id,colour");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body())
                .contains("/problems/search", "colour", "id, kind, url, reference, title, date, excerpt");
    }

    @Test
    void pagesAreAsLongAsWanted() {
        JsonNode first = JsonMapper.shared()
                .readTree(site.get("/search.json?q=hospitals&limit=1&fields=id").body());
        String next = first.get("next").asString();
        assertThat(next).contains("limit=1").contains("fields=id").contains("after=");
        JsonNode second = JsonMapper.shared()
                .readTree(site.get(next.substring(site.url("").length())).body());
        assertThat(first.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        assertThat(second.get("first").asString()).isEqualTo(first.get("id").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "many", "-1", "1.5"})
    void aPageHasANumberOfDocuments(String limit) {
        HttpResponse<String> answer = site.get("/search.json?limit=" + limit);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("from 1 to 500", limit);
    }

    @Test
    void jsonLdIsAListOfItems() {
        JsonNode json = JsonMapper.shared()
                .readTree(site.get("/search.jsonld?q=hospitals").body());
        assertThat(json.get("@type").asString()).isEqualTo("SearchResultsPage");
        assertThat(json.at("/mainEntity/numberOfItems").asInt()).isEqualTo(2);
        assertThat(json.at("/mainEntity/itemListElement/0/item/@id").asString()).startsWith(RunningSite.DOCUMENTS);
    }

    @Test
    void csvHasALineForEachDocument() throws Exception {
        String csv = site.get("/search.csv?q=hospitals").body();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            assertThat(parser.getRecords())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.get("title")).contains("regional hospitals"))
                    .extracting(line -> line.get("iri"))
                    .contains(RunningSite.DOCUMENTS + "E-9-2021-009912");
        }
    }

    @Test
    void atomHasWhatEveryFeedHas() throws Exception {
        HttpResponse<String> answer = site.get("/search.atom?q=hospitals");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Element feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();
        String atom = "http://www.w3.org/2005/Atom";
        assertThat(feed.getNamespaceURI()).isEqualTo(atom);
        for (String element : List.of("id", "title", "updated", "author", "link", "entry")) {
            assertThat(feed.getElementsByTagNameNS(atom, element).getLength())
                    .as(element)
                    .isPositive();
        }
        assertThat(feed.getElementsByTagNameNS(atom, "entry").getLength()).isEqualTo(2);
        assertThat(IntStream.range(0, 2).mapToObj(i -> feed.getElementsByTagNameNS(atom, "published")
                        .item(i)
                        .getTextContent()))
                .containsExactly("2021-04-12T00:00:00Z", "2021-01-18T00:00:00Z");
        assertThat(URI.create(feed.getElementsByTagNameNS(atom, "id").item(0).getTextContent()))
                .hasScheme("http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.hit=1</script>",
                "\"><img src=x onerror=window.hit=1>",
                "' onfocus='window.hit=1",
                "</title><script>window.hit=1</script>",
                "hospitals&lt;script&gt;",
                "${7*7}",
                "__${T(java.lang.Runtime).getRuntime()}__::.x",
                "hospitals\u0000\u202e",
                "\ud83d\ude80 hospitals",
                "field:*:* OR _query_:x",
                "[a TO z] {!lucene}"
            })
    void whatIsWrittenStaysText(String q) {
        HttpResponse<String> answer =
                site.get("/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), "Accept", HTML);
        assertThat(answer.statusCode()).isIn(200, 400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.selectFirst("script").attr("src")).startsWith("/assets/suggest.js?v=");
        assertThat(page.select("img, [onfocus], [onerror]")).isEmpty();
        assertThat(page.selectFirst("#q").val().replace("\uFFFD", "\u0000")).isEqualTo(q);
        assertThat(page.selectFirst("main").text()).doesNotContain("49");
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(site.get("/search.json?q=" + "a".repeat(1001)).statusCode()).isEqualTo(400);
        assertThat(site.get("/search.json?q=" + "aa+".repeat(33)).statusCode()).isEqualTo(400);
        assertThat(site.get("/search.json?" + many()).statusCode()).isEqualTo(400);
        assertThat(site.get("/search.json?year=" + "1".repeat(501)).statusCode())
                .isEqualTo(400);
    }

    private static String many() {
        return IntStream.range(0, 51).mapToObj(i -> "year=" + (1900 + i)).collect(Collectors.joining("&"));
    }

    @ParameterizedTest
    @CsvSource({
        "/authority/corporate-body/ENISA.html, body, 3, Search the 3 documents that name it",
        "/eli/dir/2016/1148/oj.html, act, 1, Search the document that cites it",
        "/eurovoc/5899.html, topic, 1, Search the document on this topic",
        "/person/900101.html, asked-by, 2, Search the 2 questions and answers that this person asked for"
    })
    void fromAThingASearchLeadsOn(String thing, String facet, int works, String words) {
        Element link = page(thing).selectFirst(".onward a[href^=/search?" + facet + "=]");
        assertThat(link.attr("rel")).isEqualTo("nofollow");
        Document search = page(link.attr("href"));
        assertThat(search.select(".chips .facet")).hasSize(1);
        assertThat(link.text()).isEqualTo(words);
        assertThat(found(search)).hasSize(works);
        assertThat(search.selectFirst(".formats a[type=text/csv]").attr("href"))
                .isEqualTo(link.attr("href").replace("/search?", "/search.csv?"));
    }

    @Test
    void everyPageHasASearchBox() {
        Document home = page("/?ui=fr");
        assertThat(home.select(".masthead form[role=search] input[name=q]")).hasSize(1);
        assertThat(home.select(".masthead form[role=search] input[name=ui]").val())
                .isEqualTo("fr");
    }
}
