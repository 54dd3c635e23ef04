package eu.hemicycle.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Question;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.rdf.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** No cell of the Parliament's tables is lost: each is looked for in what is published. */
class OfficialTablesTest {

    private static final Path FOLDER = Path.of("../shared/data/ep-csv");
    private static final String DOC = "https://data.europarl.europa.eu/eli/dl/doc/";
    private static final String PERSON = "https://data.europarl.europa.eu/person/";
    private static final Node CREATOR = iri("http://purl.org/dc/terms/creator");
    private static final Node FILE = iri("http://data.europa.eu/eli/ontology#is_exemplified_by");

    @Test
    void everyCellIsInWhatIsPublished() throws IOException, Unreadable {
        for (Path file : files("_parliamentary-questions")) {
            Reading.Read read = read(file, Members.none());
            Graph published = Published.records(read);
            List<CSVRecord> rows = Table.rows(Files.readString(file));
            assertThat(rows).hasSizeGreaterThan(3000);
            assertThat(read.refusals()).isEmpty();
            assertThat(read.works()).hasSize(works(rows));
            rows.forEach(row -> assertPublished(published, row));
            assertThat(authors(read)).isEqualTo(authors(rows));
        }
    }

    private static void assertPublished(Graph published, CSVRecord row) {
        Node work = iri(Table.cell(row, "document_URI"));
        assertThat(published.contains(
                        work, iri("http://purl.org/dc/terms/identifier"), text(row, "document_identifier")))
                .isTrue();
        assertThat(published.contains(
                        work,
                        iri("http://data.europa.eu/eli/ontology#date_document"),
                        NodeFactory.createLiteralDT(
                                row.get("document_date"),
                                NodeFactory.getType("http://www.w3.org/2001/XMLSchema#date"))))
                .isTrue();
        assertThat(published.contains(
                        work,
                        iri("https://data.europarl.europa.eu/def/epvoc#epNumber"),
                        text(row, "document_ep_number")))
                .isTrue();
        String title = Table.cell(row, "document_title");
        assertThat(title.isEmpty()
                        || published.contains(
                                work,
                                iri("http://purl.org/dc/terms/title"),
                                NodeFactory.createLiteralLang(title, "en")))
                .as(title)
                .isTrue();
        addresses(row).forEach(address -> assertThat(published.contains(Node.ANY, FILE, iri(address)))
                .as(address)
                .isTrue());
        answers(row).forEach(answer -> assertThat(published.contains(
                        iri(DOC + answer),
                        iri("http://data.europa.eu/eli/eli-draft-legislation-ontology#answers_to"),
                        work))
                .isTrue());
    }

    /** The rules are checked on some hundred records, each kind of them. */
    @Test
    void theRecordsKeepTheRules() throws IOException {
        for (Path file : files("_parliamentary-questions")) {
            Reading.Read read = read(file, Members.none());
            Reading.Read some = new Reading.Read(
                    read.source(),
                    read.documents().stream()
                            .filter(document -> document.id().reference().number() % 40 == 0
                                    || document.id().part() == DocumentId.Part.ANNEX
                                    || "OGK"
                                                    .indexOf(document.id()
                                                            .reference()
                                                            .letter()
                                                            .name())
                                            >= 0
                                    || document.title().isEmpty()
                                            && document.renditions().isEmpty())
                            .toList());
            assertThat(some.works()).hasSizeGreaterThan(100);
            assertThat(Published.SHAPES.violations(Published.records(some))).isEmpty();
        }
    }

    @Test
    void authorsAreMatchedThroughTheTablesOfMembersAndTheOthersListed() throws IOException, Unreadable {
        List<MemberTable> tables = new ArrayList<>();
        for (Path table : files("meps_")) {
            tables.add(MemberTable.read(table.getFileName().toString(), Files.readAllBytes(table)));
        }
        for (Path file : files("_parliamentary-questions")) {
            Reading.Read read = read(file, Members.of(tables));
            Map<String, Long> account = read.account();
            long found = account.get("authors found in the tables of members");
            long others = account.entrySet().stream()
                            .filter(phrase -> phrase.getKey().startsWith("author"))
                            .mapToLong(Map.Entry::getValue)
                            .sum()
                    - found;
            long named = Table.rows(Files.readString(file)).stream()
                    .mapToLong(row -> list(row, "document_creator_person").size())
                    .sum();
            assertThat(found + others).isEqualTo(named);
            assertThat(found).as("of " + named + ", " + account).isGreaterThan(named * 9 / 10);
            Graph published = Published.records(read);
            assertThat(published
                            .find(Node.ANY, CREATOR, Node.ANY)
                            .filterKeep(triple -> triple.getObject().getURI().startsWith(PERSON))
                            .toList())
                    .hasSizeGreaterThan((int) (named * 8 / 10));
        }
    }

    private static int works(List<CSVRecord> rows) {
        Set<String> works = new TreeSet<>();
        rows.forEach(row -> {
            works.add(row.get("document_identifier"));
            addresses(row).forEach(address -> works.add(name(address)));
        });
        return works.size();
    }

    private static List<String> answers(CSVRecord row) {
        return Stream.of("document_answers_pdf", "document_answers_doc")
                .flatMap(column -> list(row, column).stream())
                .map(OfficialTablesTest::name)
                .distinct()
                .toList();
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replaceAll("(?:-FF)?_[a-z]{2}\\.[a-z]+$", "");
    }

    private static List<String> addresses(CSVRecord row) {
        return Stream.of(
                        "document_pdf",
                        "document_doc",
                        "document_answers_pdf",
                        "document_answers_doc",
                        "document_annexes_pdf",
                        "document_annexes_doc")
                .flatMap(column -> list(row, column).stream())
                .toList();
    }

    private static List<String> list(CSVRecord row, String column) {
        String cell = row.get(column).strip();
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(";")).map(String::strip).toList();
    }

    private static Set<String> authors(List<CSVRecord> rows) {
        Set<String> authors = new TreeSet<>();
        rows.forEach(row -> list(row, "document_creator_person")
                .forEach(name -> authors.add(row.get("document_identifier") + " " + name + " "
                        + row.get("document_creator_organization").strip())));
        return authors;
    }

    private static Set<String> authors(Reading.Read read) {
        Set<String> authors = new TreeSet<>();
        read.documents().forEach(document -> {
            if (document instanceof Question question) {
                question.authors()
                        .forEach(author -> authors.add(question.id() + " " + author.name() + " "
                                + author.onBehalfOf().orElse("")));
            }
        });
        return authors;
    }

    private static Node text(CSVRecord row, String column) {
        return NodeFactory.createLiteralString(Table.cell(row, column));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Reading.Read read(Path file, Members members) throws IOException {
        try (Readers readers = new Readers(members)) {
            Reading reading = Published.read(readers, file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(reading).as(reading.toString().substring(0, 200)).isInstanceOf(Reading.Read.class);
            return (Reading.Read) reading;
        }
    }

    private static List<Path> files(String part) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), () -> "needs " + FOLDER + ", which is not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(1);
            return found;
        }
    }
}
