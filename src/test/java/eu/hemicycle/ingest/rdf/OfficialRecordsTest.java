package eu.hemicycle.ingest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Nothing that the Parliament's own records tell is lost: their triples are looked for in what is published. */
class OfficialRecordsTest {

    private static final Path RDF_FOLDER = Path.of("../shared/data/ep-rdf");
    private static final Path API_FOLDER = Path.of("../shared/data/ep-api");
    private static final String ELI = "http://data.europa.eu/eli/ontology#";
    private static final String DL = "http://data.europa.eu/eli/eli-draft-legislation-ontology#";
    private static final String EPVOC = "https://data.europarl.europa.eu/def/epvoc#";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String EP = "https://data.europarl.europa.eu/";

    private static final List<String> KEPT = List.of(
            ELI + "is_realized_by",
            ELI + "is_embodied_by",
            ELI + "is_exemplified_by",
            ELI + "title",
            ELI + "title_alternative",
            ELI + "is_annex_of",
            ELI + "media_type",
            ELI + "language",
            DL + "answers_to",
            DL + "parliamentary_term",
            DL + "had_participant_person",
            DL + "had_participant_organization",
            DL + "participation_in_name_of",
            DL + "participation_role",
            EPVOC + "epNumber",
            EPVOC + "byteSize",
            EPVOC + "originalLanguage",
            EPVOC + "workHadParticipation",
            TERMS + "title",
            TERMS + "issued",
            TERMS + "format",
            TERMS + "creator",
            TERMS + "publisher",
            TERMS + "identifier",
            ELI + "work_type",
            ELI + "date_document",
            EPVOC + "numbering");

    /** Written down again from the description of the forms, not taken from the program's table. */
    private static final Map<String, String> PRESENT = Map.of(
            "http://purl.org/dc/elements/1.1/identifier",
            TERMS + "identifier",
            AUTHORITY + "resource-type/QUEST_WRITTEN",
            EP + "def/ep-document-types/QUESTION_WRITTEN",
            AUTHORITY + "resource-type/ANSWER_TO_EP_QUESTION",
            EP + "def/ep-document-types/QUESTION_WRITTEN_ANSWER",
            AUTHORITY + "resource-type/ANNEX",
            EP + "def/ep-document-types/ANNEX",
            AUTHORITY + "role/AUT",
            EP + "def/ep-roles/AUTHOR",
            AUTHORITY + "role/ADDRESSEE",
            EP + "def/ep-roles/ADDRESSEE",
            AUTHORITY + "corporate-body/COM",
            EP + "org/EU_COMMISSION",
            AUTHORITY + "corporate-body/CONSIL",
            EP + "org/EU_COUNCIL",
            AUTHORITY + "corporate-body/EP",
            EP + "org/EU_PARLIAMENT");

    @Test
    void theRecordsOf2022ArePublishedWhole() throws IOException {
        List<Path> files = files(RDF_FOLDER, ".ttl");
        Graph given = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFDataMgr.loadGraph(file.toString()).find().forEach(given::add));
        Graph published = published(files);
        long works = given.find(Node.ANY, RDF.type.asNode(), iri(ELI + "Work"))
                .toList()
                .size();

        assertThat(published
                        .find(Node.ANY, RDF.type.asNode(), iri(ELI + "Work"))
                        .toList())
                .hasSize((int) works);
        assertNothingLost(given, published);
        assertThat(Published.SHAPES.violations(published)).isEmpty();
    }

    /** The summary's numbers are those of the inputs. */
    @Test
    void everyRewrittenAndEveryDroppedTripleIsCounted() throws IOException {
        for (Path file : files(RDF_FOLDER, ".ttl")) {
            Graph given = RDFDataMgr.loadGraph(file.toString());
            Map<String, Long> account = read(file).account();
            assertThat(account)
                    .containsEntry(
                            "rewritten: dc:identifier to dcterms:identifier",
                            count(given, "http://purl.org/dc/elements/1.1/identifier"))
                    .containsEntry(
                            "rewritten: eli:date_document as dateTime to date in Brussels",
                            count(given, ELI + "date_document"))
                    .containsEntry(
                            "rewritten: eli-dl:had_participation of an event to epvoc:workHadParticipation of the document",
                            count(given, DL + "had_participation"))
                    .containsEntry("left out: eli-dl:activity_date", count(given, DL + "activity_date"))
                    .containsEntry(
                            "left out: eli-dl:created_a_realization_of", count(given, DL + "created_a_realization_of"));
            assertThat(leftOut(account)).allMatch(term -> !KEPT.contains(term));
        }
    }

    /** What is left out tells nothing else: an event's day is its document's, and its name the identifier. */
    @Test
    void theEventsOf2022TellNothingOfTheirOwn() throws IOException {
        for (Path file : files(RDF_FOLDER, ".ttl")) {
            Graph given = RDFDataMgr.loadGraph(file.toString());
            List<Triple> made = given.find(Node.ANY, iri(DL + "created_a_realization_of"), Node.ANY)
                    .toList();
            assertThat(made).hasSizeGreaterThan(100).allSatisfy(event -> {
                assertThat(one(given, event.getSubject(), DL + "activity_date"))
                        .isEqualTo(one(given, event.getObject(), ELI + "date_document"));
                assertThat(one(given, event.getSubject(), DL + "activity_id"))
                        .isEqualTo(one(given, event.getObject(), "http://purl.org/dc/elements/1.1/identifier"));
            });
        }
    }

    @Test
    void theRecordsOfTheApiArePublishedWhole() throws IOException {
        List<Path> files = files(API_FOLDER, "api-v2-");
        String context = Files.readString(API_FOLDER.resolve("context-reconstructed.jsonld"));
        for (Path file : files) {
            String own = Files.readString(file)
                    .replace("\"https://data.europarl.europa.eu/api/v2/context.jsonld\"", inner(context));
            Graph given = RDFParser.fromString(own, Lang.JSONLD11).toGraph();
            assertThat(given.size()).isGreaterThan(40);
            Graph published = published(List.of(file));
            assertNothingLost(given, published);
            assertThat(given.size())
                    .as("no triple of another property")
                    .isEqualTo(kept(given).size() + types(given));
            assertThat(Published.SHAPES.violations(published)).isEmpty();
            assertThat(read(file).account()).isEmpty();
        }
    }

    private static String inner(String context) {
        String body = context.strip();
        return body.substring(body.indexOf(':') + 1, body.lastIndexOf('}'));
    }

    private static int types(Graph given) {
        return given.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().size()
                + given.find(Node.ANY, iri(EPVOC + "identifierYear"), Node.ANY)
                        .toList()
                        .size();
    }

    private static void assertNothingLost(Graph given, Graph published) {
        List<Triple> expected = kept(given);
        assertThat(expected).isNotEmpty();
        List<Triple> lost =
                expected.stream().filter(triple -> !published.contains(triple)).toList();
        assertThat(lost).isEmpty();
    }

    private static List<Triple> kept(Graph given) {
        List<Triple> kept = new ArrayList<>();
        given.find().forEach(triple -> {
            Node property = present(triple.getPredicate());
            if (KEPT.contains(property.getURI())) {
                kept.add(Triple.create(triple.getSubject(), property, present(property, triple.getObject())));
            }
        });
        return kept;
    }

    private static Node present(Node term) {
        return term.isURI() ? iri(PRESENT.getOrDefault(term.getURI(), term.getURI())) : term;
    }

    private static Node present(Node property, Node value) {
        if (property.getURI().equals(ELI + "date_document")
                && value.getLiteralLexicalForm().contains("T")) {
            String day = Instant.parse(value.getLiteralLexicalForm())
                    .atZone(ZoneId.of("Europe/Brussels"))
                    .toLocalDate()
                    .toString();
            return literal(day, "date");
        }
        if (property.getURI().equals(EPVOC + "numbering")) {
            return literal(Integer.valueOf(value.getLiteralLexicalForm()).toString(), "integer");
        }
        return present(value);
    }

    private static Node literal(String lexical, String type) {
        return NodeFactory.createLiteralDT(lexical, NodeFactory.getType("http://www.w3.org/2001/XMLSchema#" + type));
    }

    private static TreeSet<String> leftOut(Map<String, Long> account) {
        TreeSet<String> terms = new TreeSet<>();
        account.keySet().stream()
                .filter(phrase -> phrase.startsWith("left out: "))
                .map(phrase -> phrase.substring("left out: ".length()))
                .map(term -> term.replaceFirst("^eli:", ELI)
                        .replaceFirst("^eli-dl:", DL)
                        .replaceFirst("^epvoc:", EPVOC)
                        .replaceFirst("^dcterms:", TERMS))
                .forEach(terms::add);
        return terms;
    }

    private static long count(Graph graph, String property) {
        return graph.find(Node.ANY, iri(property), Node.ANY).toList().size();
    }

    private static Node one(Graph graph, Node subject, String property) {
        return graph.find(subject, iri(property), Node.ANY).next().getObject();
    }

    private static Graph published(List<Path> files) throws IOException {
        Graph published = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            Published.records(read(file)).find().forEach(published::add);
        }
        return published;
    }

    private static Reading.Read read(Path file) throws IOException {
        try (Readers readers = new Readers()) {
            Reading reading = Published.read(readers, file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Read.class);
            assertThat(((Reading.Read) reading).refusals()).isEmpty();
            return (Reading.Read) reading;
        }
    }

    private static List<Path> files(Path folder, String part) throws IOException {
        assumeTrue(Files.isDirectory(folder), () -> "needs " + folder + ", which is not here");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(1);
            return found;
        }
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
