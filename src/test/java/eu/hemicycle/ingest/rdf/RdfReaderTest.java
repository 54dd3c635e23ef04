package eu.hemicycle.ingest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Edition;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdfReaderTest {

    private static final Readers READERS = new Readers();

    @AfterAll
    static void close() {
        READERS.close();
    }

    static List<Lang> syntaxes() {
        return List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML, Lang.JSONLD11, Lang.NQUADS, Lang.TRIG);
    }

    /** Everything of the model goes in and comes out again as it was, but for what the program adds to the identifier. */
    @Test
    void aRecordOfTodayIsPublishedAsItIs() {
        Reading.Read read = accepted("present.ttl");
        Graph published = Published.records(read);
        assertThat(published).matches(graph -> graph.isIsomorphicWith(graph("present.ttl")), "is the input");
        assertThat(Published.SHAPES.violations(published)).isEmpty();
        assertThat(read.source().kind()).isEqualTo(SourceKind.RDF);
        assertThat(read.account()).isEmpty();
    }

    @Test
    void aRevisionIsToldFromTheReference() {
        assertThat(accepted("present.ttl").documents())
                .first()
                .extracting(Document::edition)
                .isEqualTo(Optional.of(Edition.revised(1)));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void everySyntaxSaysTheSame(Lang syntax) {
        String written = RDFWriter.source(graph("present.ttl")).lang(syntax).asString();
        Reading.Read read = (Reading.Read) read("records", written);
        assertThat(read.documents()).isEqualTo(accepted("present.ttl").documents());
    }

    @Test
    void aRecordOf2022IsBroughtToTodaysTermsAndEveryChangeIsCounted() {
        Reading.Read read = accepted("of-2022.ttl");
        Question question = (Question) read.documents().get(0);
        assertThat(question.date()).contains(LocalDate.of(2022, 1, 11));
        assertThat(question.authors())
                .containsExactly(new Author("Ada Example", Optional.empty(), Optional.of("999912"), Optional.empty()));
        assertThat(question.addressees()).containsExactly(Institution.HIGH_REPRESENTATIVE);
        assertThat(Published.SHAPES.violations(Published.records(read))).isEmpty();
        assertThat(read.account())
                .containsEntry("rewritten: dc:identifier to dcterms:identifier", 1L)
                .containsEntry("rewritten: eli:date_document as dateTime to date in Brussels", 1L)
                .containsEntry(
                        "rewritten: eli-dl:had_participation of an event to epvoc:workHadParticipation of the document",
                        2L)
                .containsEntry("left out: eli-dl:activity_date", 1L)
                .containsEntry("left out: skos:prefLabel", 1L)
                .doesNotContainKey("left out: rdfs:label");
    }

    @Test
    void oneBadRecordDoesNotStopTheOthers() {
        String bad = text("present.ttl")
                .replace("\"2021-03-01\"^^xsd:date ;\n  dcterms:title \"Table", "\"soon\" ;\n  dcterms:title \"Table");
        Reading.Read read = (Reading.Read) read("records.ttl", bad);
        assertThat(read.documents()).hasSize(3);
        assertThat(read.refusals())
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("records.ttl", "eli:date_document", "E-9-2021-009912-ASW-ANN02", "soon");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        String bad = text("present.ttl").replace("epvoc:epNumber \"PE999.912\" ;", "epvoc:epNumber \"PE999.912 ;");
        Reading.Refused refused = (Reading.Refused) read("records.ttl", bad);
        assertThat(refused.refusal().line()).isBetween(20, 40);
    }

    @Test
    void refusesEntitiesOfXml() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [ <!ENTITY a "aaaaaaaaaa"> <!ENTITY b "&a;&a;&a;&a;"> <!ENTITY f SYSTEM "file:///etc/passwd"> ]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="urn:d:">
                  <rdf:Description rdf:about="urn:x"><d:p>&b;&f;</d:p></rdf:Description></rdf:RDF>
                """;
        Reading.Refused refused = (Reading.Refused) read("bomb.rdf", bomb);
        assertThat(refused.refusal().toString()).contains("entities").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"https://example.org/context.jsonld\", \"@id\": \"urn:x\"}",
                "{\"@context\": [{}, \"https://example.org/context.jsonld\"], \"@id\": \"urn:x\"}",
                "{\"@context\": {\"p\": {\"@id\": \"urn:p\", \"@context\": \"https://example.org/c\"}}, \"@id\": \"urn:x\"}",
                "{\"@context\": {\"@import\": \"https://example.org/c\"}, \"@id\": \"urn:x\"}",
                "[{\"a\": {\"@context\": \"file:///etc/passwd\"}}]"
            })
    void refusesContextsElsewhere(String json) {
        Reading.Refused refused = (Reading.Refused) read("remote.jsonld", json);
        assertThat(refused.refusal().rule()).contains("none is fetched");
    }

    @Test
    void refusesNestingWithoutEnd() {
        int depth = 100_000;
        String json = "[".repeat(depth) + "]".repeat(depth);
        String turtle = "PREFIX e: <urn:e:>\ne:s e:p " + "[ e:p ".repeat(depth) + "1" + "]".repeat(depth) + " .";
        String xml = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"urn:e:\">"
                + "<e:T><e:p>".repeat(depth) + "</e:p></e:T>".repeat(depth) + "</rdf:RDF>";
        assertThat(List.of(json, turtle, xml))
                .allSatisfy(input -> assertThat(read("deep", input)).isInstanceOf(Reading.Refused.class));
    }

    @Test
    void refusesWhatHoldsNoRecords() {
        assertThat(((Reading.Refused) read("other.ttl", "<urn:s> <urn:p> <urn:o> ."))
                        .refusal()
                        .rule())
                .contains("eli:Work");
    }

    @Test
    void refusesMoreThanItCanHold() {
        byte[] huge = ("<urn:s> <urn:p> \"" + "x".repeat(21 * 1024 * 1024) + "\" .").getBytes(StandardCharsets.UTF_8);
        assertThat(Published.read(READERS, "huge.nt", huge)).isInstanceOf(Reading.Refused.class);
    }

    private static Reading.Read accepted(String fixture) {
        Reading reading = read(fixture, text(fixture));
        assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Read.class);
        Reading.Read read = (Reading.Read) reading;
        assertThat(read.refusals()).isEmpty();
        return read;
    }

    private static Reading read(String name, String text) {
        return Published.read(READERS, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Graph graph(String fixture) {
        return RDFParser.fromString(text(fixture), Lang.TURTLE).toGraph();
    }

    static String text(String fixture) {
        try (InputStream file = RdfReaderTest.class.getResourceAsStream("/records/" + fixture)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
