package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.catalogue.PublishedSite;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The six verbs, the errors and the schema of OAI-PMH 2.0; sitemap and rules for crawlers beside them. */
class OaiTest {

    private static final String ID = "https://data.europarl.europa.eu/eli/dl/doc/E-9-2021-009001";
    private static final Path SUITES = Path.of("../shared/suites");

    @TempDir
    static Path data;

    private static PublishedSite site;

    @BeforeAll
    static void start() {
        site = PublishedSite.start(
                data,
                Map.of(
                        "hemicycle.contact",
                        "data@newsroom.example",
                        "hemicycle.security-contact",
                        "https://newsroom.example/security"));
        Map<String, String> many = new HashMap<>();
        for (int i = 1; i <= 205; i++) {
            many.put("E-9-2021-%06d".formatted(9000 + i), "Document " + i);
        }
        site.write(many, "Words.");
        site.write("E-9-2022-009001-ASW", "An answer", "Words.");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify",
                "verb=ListMetadataFormats",
                "verb=ListMetadataFormats&identifier=" + ID,
                "verb=ListSets",
                "verb=ListIdentifiers&metadataPrefix=oai_dc",
                "verb=ListRecords&metadataPrefix=oai_dc&set=kind:question",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ID,
                "verb=Nonsense",
                "verb=GetRecord",
                "verb=ListRecords&metadataPrefix=%3Cnone%3E"
            })
    void everyAnswerIsValidByTheSchema(String request) throws IOException, SAXException {
        validator("oai-pmh/all.xsd")
                .validate(source(site.get("/feeds/oai?" + request).body()));
    }

    @Test
    void theSchemaFindsWhatIsBroken() throws IOException, SAXException {
        String broken = site.get("/feeds/oai?verb=Identify").body().replace("<granularity>", "<granularity>x");
        Validator validator = validator("oai-pmh/all.xsd");
        assertThatThrownBy(() -> validator.validate(source(broken))).isInstanceOf(SAXException.class);
    }

    private static Validator validator(String schema) throws SAXException {
        Path file = SUITES.resolve(schema);
        assumeTrue(Files.exists(file), "the schemas are not here");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file.toFile())
                .newValidator();
    }

    private static StreamSource source(String xml) {
        return new StreamSource(new StringReader(xml));
    }

    @ParameterizedTest
    @CsvSource({
        "verb=Nonsense,                                                                   badVerb",
        "'',                                                                              badVerb",
        "verb=Identify&verb=Identify,                                                     badVerb",
        "verb=Identify&from=2021-01-01,                                                   badArgument",
        "verb=ListRecords,                                                                badArgument",
        "verb=ListRecords&metadataPrefix=rdf&from=yesterday,                              badArgument",
        "verb=ListRecords&metadataPrefix=rdf&from=2021-02-30,                             badArgument",
        "verb=ListRecords&metadataPrefix=rdf&from=2021-01-01&until=2021-01-01T00:00:00Z,  badArgument",
        "verb=ListRecords&metadataPrefix=rdf&from=2022-01-01&until=2021-01-01,            badArgument",
        "verb=ListRecords&resumptionToken=x&metadataPrefix=rdf,                           badArgument",
        "verb=ListRecords&resumptionToken=nonsense,                                       badResumptionToken",
        "verb=ListSets&resumptionToken=x,                                                 badResumptionToken",
        "verb=ListRecords&metadataPrefix=marc,                                            cannotDisseminateFormat",
        "verb=GetRecord&metadataPrefix=rdf&identifier=urn:none,                           idDoesNotExist",
        "verb=ListRecords&metadataPrefix=rdf&until=1999-01-01,                            noRecordsMatch",
        "verb=ListRecords&metadataPrefix=rdf&set=year:1999,                               noRecordsMatch"
    })
    void errorsAreToldByTheirCodes(String request, String code) {
        HttpResponse<String> answer = site.get("/feeds/oai?" + request);
        assertThat(answer.statusCode()).isEqualTo(200);
        Element error = Elements.first(Elements.root(answer.body()), "error").orElseThrow();
        assertThat(error.getAttribute("code")).isEqualTo(code);
        boolean unclear = code.equals("badVerb") || code.equals("badArgument");
        assertThat(Elements.first(Elements.root(answer.body()), "request")
                        .orElseThrow()
                        .hasAttributes())
                .isEqualTo(!unclear);
    }

    @Test
    void postIsReadAsGetIs() {
        HttpResponse<String> answer = site.send(
                "POST",
                "/feeds/oai",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ID,
                "Content-Type",
                "application/x-www-form-urlencoded");
        Element record = Elements.root(answer.body());
        assertThat(Elements.text(record, "title")).isEqualTo("Document 1");
        assertThat(Elements.text(record, "identifier")).isEqualTo(ID);
        assertThat(Elements.text(record, "language")).isEqualTo("eng");
    }

    @Test
    void aListIsContinuedToItsEndWhateverChangesMeanwhile() {
        Element first = list("metadataPrefix=oai_dc&set=kind:question");
        assertThat(identifiers(first)).hasSize(100);
        site.write("E-9-2021-009150", "Changed while the list is read", "Words.");
        Element second = list("resumptionToken=" + token(first));
        Element third = list("resumptionToken=" + token(second));
        assertThat(token(third)).isEmpty();
        List<String> rest = identifiers(second);
        rest.addAll(identifiers(third));
        assertThat(rest)
                .contains("https://data.europarl.europa.eu/eli/dl/doc/E-9-2021-009150")
                .doesNotHaveDuplicates();
        rest.addAll(identifiers(first));
        assertThat(rest.stream().distinct()).hasSize(205);
    }

    private static Element list(String arguments) {
        return Elements.root(
                site.get("/feeds/oai?verb=ListIdentifiers&" + arguments).body());
    }

    private static List<String> identifiers(Element list) {
        return new ArrayList<>(Elements.all(list, "identifier").stream()
                .map(Element::getTextContent)
                .toList());
    }

    private static String token(Element list) {
        return Elements.text(list, "resumptionToken");
    }

    @Test
    void theSitemapNamesEveryPageWithItsLastChange() throws IOException, SAXException {
        Element index = Elements.root(site.get("/sitemap.xml").body());
        String part = Elements.text(index, "loc");
        String sitemap = site.get(part).body();
        validator("sitemap/sitemap.xsd").validate(source(sitemap));
        Element urls = Elements.root(sitemap);
        assertThat(Elements.all(urls, "url")).hasSize(206);
        assertThat(Elements.all(urls, "loc").get(0).getTextContent()).startsWith(site.url("/eli/dl/doc/E-9-2021-"));
        assertThat(site.get(Elements.text(urls, "loc")).statusCode()).isEqualTo(200);
        assertThat(Elements.text(urls, "lastmod")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(site.get("/sitemaps/2.xml").statusCode()).isEqualTo(404);
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: " + site.url("/sitemap.xml"));
        assertThat(site.get("/.well-known/security.txt").body())
                .contains("Contact: https://newsroom.example/security", "Expires: ", "Canonical: ");
    }
}
