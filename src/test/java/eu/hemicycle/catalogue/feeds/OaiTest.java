package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.catalogue.PublishedSite;
import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.document.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
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
    /** RDF/XML has no schema; the one of OAI-PMH asks for one of whatever is inside. */
    private static final String RDF_XML = """
            <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <element name="RDF"><complexType><sequence>
                <any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
              </sequence><anyAttribute processContents="skip"/></complexType></element>
            </schema>
            """;

    private static final String SOON = "2199-01-01";
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
                "verb=ListRecords&metadataPrefix=rdf&set=kind:answer",
                "verb=ListRecords&metadataPrefix=dcat_ap",
                "verb=ListRecords&metadataPrefix=oai_dc&set=kind:dataset",
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
                .newSchema(new Source[] {new StreamSource(file.toFile()), source(RDF_XML)})
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
        "verb=ListMetadataFormats&identifier=urn:none,                                    idDoesNotExist",
        "verb=GetRecord&metadataPrefix=dcat_ap&identifier=ID,                             cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=dcat_ap&set=kind:question,                       noRecordsMatch",
        "verb=ListRecords&metadataPrefix=rdf&set=institution:ECB,                         noRecordsMatch",
        "verb=ListRecords&metadataPrefix=rdf&until=1999-01-01,                            noRecordsMatch",
        "verb=ListRecords&metadataPrefix=rdf&set=year:1999,                               noRecordsMatch"
    })
    void errorsAreToldByTheirCodes(String request, String code) {
        HttpResponse<String> answer = site.get("/feeds/oai?" + request.replace("ID", ID));
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
        Element first = list("metadataPrefix=oai_dc&set=year:2021");
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

    @Test
    void boundsAreInclusiveAtBothEnds() {
        Element all = list("metadataPrefix=oai_dc&set=year:2022");
        String datestamp = Elements.text(all, "datestamp");
        Instant second = Instant.parse(datestamp);
        String within = "metadataPrefix=oai_dc&set=year:2022&from=%s&until=%s";
        assertThat(identifiers(list(within.formatted(datestamp, datestamp)))).hasSize(1);
        assertThat(identifiers(list(within.formatted(datestamp.substring(0, 10), datestamp.substring(0, 10)))))
                .hasSize(1);
        assertThat(identifiers(list("metadataPrefix=oai_dc&set=year:2022&from=" + second.plusSeconds(1))))
                .isEmpty();
        assertThat(identifiers(list("metadataPrefix=oai_dc&set=year:2022&until=" + second.minusSeconds(1))))
                .isEmpty();
    }

    @Test
    void deletedDocumentsStayInTheSetsOfTheirInstitutions() {
        site.write(
                Map.of("E-9-2023-009001", "To be withdrawn", "E-9-2023-009002", "To be redacted"), "To the Council.");
        site.write("E-9-2023-009003", "Kept", "To the Council.");
        String council = "metadataPrefix=oai_dc&set=institution:CONSIL";
        assertThat(identifiers(list(council))).hasSize(3);
        site.archive().withdraw(DocumentId.parse("E-9-2023-009001"), "Sent in error");
        site.archive().redact(DocumentId.parse("E-9-2023-009002"), "A court order");
        site.write("E-9-2023-009003", "Kept", "No longer to the Council.");

        Element after = list(council);
        assertThat(identifiers(after))
                .containsExactlyInAnyOrder(
                        "https://data.europarl.europa.eu/eli/dl/doc/E-9-2023-009001",
                        "https://data.europarl.europa.eu/eli/dl/doc/E-9-2023-009002");
        assertThat(Elements.all(after, "header"))
                .allMatch(header -> header.getAttribute("status").equals("deleted"));
        assertThat(Elements.all(list("metadataPrefix=oai_dc&set=institution&from=" + SOON), "header"))
                .isEmpty();
        Element sets = Elements.root(site.get("/feeds/oai?verb=ListSets").body());
        assertThat(Elements.all(sets, "setSpec").stream().map(Element::getTextContent))
                .contains("institution", "institution:COM", "institution:CONSIL", "kind:dataset", "year:2023")
                .doesNotHaveDuplicates();
    }

    @Test
    void theDatasetsOfTheCatalogueAreThereAsDcatAp() {
        site.bean(Dumps.class).write();
        Element list = Elements.root(
                site.get("/feeds/oai?verb=ListRecords&metadataPrefix=dcat_ap").body());
        List<Element> records = Elements.all(list, "record");
        assertThat(records).hasSizeGreaterThanOrEqualTo(4);
        Graph shapes = shapes();
        for (Element record : records) {
            String dataset = Elements.text(record, "identifier");
            Graph graph = RDFParser.fromString(
                            Elements.xml(Elements.first(record, "RDF").orElseThrow()), Lang.RDFXML)
                    .toGraph();
            assertThat(graph.contains(NodeFactory.createURI(dataset), RDF.type.asNode(), DCAT.Dataset.asNode()))
                    .isTrue();
            assertThat(ShaclValidator.get()
                            .validate(Shapes.parse(shapes), graph)
                            .conforms())
                    .as(dataset)
                    .isTrue();
            assertThat(site.get("/feeds/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier="
                                    + dataset.replace("#", "%23"))
                            .body())
                    .contains("<dc:type>Dataset</dc:type>");
        }
    }

    private static Graph shapes() {
        Path file = Path.of("../shared/data/shapes/dcat-ap/shapes.ttl");
        assumeTrue(Files.exists(file), "the shapes of DCAT-AP are not here");
        return RDFDataMgr.loadGraph(file.toString());
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

    /** The same bytes, with a validator of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalogue.ttl",
                "/void.ttl",
                "/.well-known/void",
                "/feeds/ldes/pages/1",
                "/feeds/catalogue",
                "/feeds/patches?after=0",
                "/feeds/versions/1",
                "/feeds/atom",
                "/sitemaps/1.xml"
            })
    void whatHarvestersReadIsCompressedForThem(String path) throws IOException {
        HttpResponse<byte[]> plain = site.bytes(path);
        HttpResponse<byte[]> zipped = site.bytes(path, "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(unzipped(zipped)).isEqualTo(plain.body());
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).endsWith("-gzip\"");
        HttpResponse<byte[]> again = site.bytes(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void oaiAnswersAreCompressedAsIdentifySays() throws IOException {
        Element identity = Elements.root(site.get("/feeds/oai?verb=Identify").body());
        String coding = Elements.text(identity, "compression");
        HttpResponse<byte[]> zipped =
                site.bytes("/feeds/oai?verb=ListIdentifiers&metadataPrefix=rdf", "Accept-Encoding", coding);
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains(coding);
        Element list = Elements.root(new String(unzipped(zipped), StandardCharsets.UTF_8));
        assertThat(identifiers(list)).hasSize(100);
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return bytes.readAllBytes();
        }
    }
}
