package eu.hemicycle.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.ReferenceFolder;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    private static final DocumentId QUESTION = DocumentId.parse("E-9-2021-009912");
    private static final Node QUESTION_WORK = Iris.PROJECT.work(QUESTION);
    private static final Node ANSWER_WORK = Iris.PROJECT.work(QUESTION.answer());
    private static final Run FIRST = new Run("first", Instant.parse("2026-01-01T00:00:00Z"), "1");
    private static final Run SECOND = new Run("second", Instant.parse("2026-01-02T00:00:00Z"), "1");

    @TempDir
    private Path data;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void anAnswerBringsItsQuestionAsAStub() {
        assertThat(publish(answer("Nothing."), FIRST)).isInstanceOf(Outcome.New.class);
        assertThat(holds(ANSWER_WORK, EliDl.ANSWERS_TO, QUESTION_WORK)).isTrue();
        assertThat(holds(QUESTION_WORK, Eli.WORK_TYPE, Node.ANY)).isTrue();
        assertThat(holds(QUESTION_WORK, Eli.DATE_DOCUMENT, Node.ANY)).isFalse();
    }

    @Test
    void relinkingWithoutNewRulesOrNamesChangesNothing() {
        publish(answer("The Commission asked ENISA."), FIRST);
        long version = archive.store().version();
        Relinking relinking = archive.relinking();

        relinking.run(relinking.documents(), done -> {});

        assertThat(relinking.changed()).isZero();
        assertThat(archive.store().version()).isEqualTo(version);
        assertThat(relinking.byRule()).containsEntry("abbreviation/0.1.0", new Relinking.Count(1, 1));
    }

    @Test
    void relinkingFindsTheNamesOfATableThatWasDroppedIn() throws IOException {
        publish(answer("The Widget Office met, as did nobody else."), FIRST);
        archive.close();
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(data.resolve("reference/table.ttl"), """
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                <https://example.org/widgets> a skos:Concept ;
                  skos:inScheme <http://publications.europa.eu/resource/authority/corporate-body> ;
                  skos:prefLabel "Widget Office"@en ; skos:note [ skos:prefLabel "left out" ] .
                """);
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        Relinking relinking = archive.relinking();

        relinking.run(relinking.documents(), done -> {});

        assertThat(relinking.changed()).isEqualTo(1);
        assertThat(relinking.byRule()).containsEntry("name/0.1.0", new Relinking.Count(0, 1));
        assertThat(holds(ANSWER_WORK, Schema.MENTIONS, NodeFactory.createURI("https://example.org/widgets")))
                .isTrue();
    }

    @Test
    void relinkingWritesOnlyTheStatementsThatDifferAndOnlyOnce() throws IOException {
        publish(question("Lights"), FIRST);
        publish(answer("The Widget Office asked ENISA."), FIRST);
        archive.close();
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(data.resolve("reference/table.ttl"), """
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                <https://example.org/widgets> a skos:Concept ;
                  skos:inScheme <http://publications.europa.eu/resource/authority/corporate-body> ;
                  skos:prefLabel "Widget Office"@en .
                """);
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        List<String> before = dump().lines().toList();
        long version = archive.store().version();

        relink();

        List<String> after = dump().lines().toList();
        assertThat(after).containsAll(before);
        assertThat(after)
                .filteredOn(line -> !before.contains(line))
                .hasSize(9)
                .allMatch(line -> line.contains(QUESTION.answer().toString()));
        assertThat(archive.store().version()).isEqualTo(version + 1);
        assertThat(archive.store().latest(QUESTION.answer().toString()))
                .hasValueSatisfying(entry -> assertThat(entry.number()).isEqualTo(version + 1));

        relink();

        assertThat(archive.store().version()).isEqualTo(version + 1);
    }

    private void relink() {
        Relinking relinking = archive.relinking();
        relinking.run(relinking.documents(), done -> {});
    }

    @Test
    void aMalformedTableIsNamedWithItsLine() throws IOException {
        Files.createDirectories(data.resolve("tables"));
        Files.writeString(data.resolve("tables/bad.ttl"), "<https://example.org/a> .");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceFolder.read(data.resolve("tables")))
                .withMessageContainingAll("bad.ttl", "line: 1");
    }

    @Test
    void theTablesOfTheAuthoritiesLoadAsTheyAre() {
        Path tables = Path.of("../shared/data/authority");
        assumeTrue(Files.isDirectory(tables), "needs " + tables + ", which is not part of the repository");
        SortedMap<String, Graph> graphs = new TreeMap<>(Ontology.bundled().vocabularies());
        graphs.putAll(ReferenceFolder.read(tables));

        assertThat(graphs).containsKeys("reference-corporate-body-subset.ttl", "reference-filetypes-skos.rdf");
        assertThat(Vocabularies.of(graphs).entries()).hasSizeGreaterThan(2_000);
    }

    @Test
    void theQuestionsOwnPageTakesThePlaceOfTheStubAndTheAnswerNeverTakesItBack() {
        publish(answer("Nothing."), FIRST);
        assertThat(publish(question("Lights"), FIRST)).isInstanceOf(Outcome.New.class);
        assertThat(holds(QUESTION_WORK, Eli.DATE_DOCUMENT, Node.ANY)).isTrue();

        assertThat(publish(answer("Something else."), SECOND)).isInstanceOf(Outcome.Changed.class);
        assertThat(holds(QUESTION_WORK, Eli.DATE_DOCUMENT, Node.ANY)).isTrue();
    }

    @Test
    void theSameBytesReadAgainChangeNothing() {
        publish(answer("Nothing."), FIRST);
        long version = archive.store().version();
        String before = dump();

        assertThat(publish(answer("Nothing."), SECOND)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(archive.store().version()).isEqualTo(version);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter(@TempDir Path other) {
        publish(answer("Nothing."), FIRST);
        publish(question("Lights"), FIRST);
        String oneWay = dump();
        archive.close();

        archive = Archive.open(other, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        publish(question("Lights"), FIRST);
        publish(answer("Nothing."), FIRST);
        assertThat(dump()).isEqualTo(oneWay);
    }

    @Test
    void aDocumentThatBreaksTheRulesIsNotWritten() {
        long version = archive.store().version();
        Outcome outcome = publish(question(""), FIRST);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> assertThat(invalid.violations())
                .anyMatch(violation -> violation.contains("title")));
        assertThat(archive.store().version()).isEqualTo(version);
    }

    @Test
    void whatWasNotCommittedIsNotThereAndAReopenedFolderHasTheRest() {
        publish(answer("Nothing."), FIRST);
        archive.publication().offer(contribution(question("Lights"), FIRST));
        archive.close();

        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        assertThat(holds(ANSWER_WORK, Eli.DATE_DOCUMENT, Node.ANY)).isTrue();
        assertThat(holds(QUESTION_WORK, Eli.DATE_DOCUMENT, Node.ANY)).isFalse();
        assertThat(archive.holdsDocuments()).isTrue();
    }

    @Test
    void openingAgainWritesNoVocabularyAnew() {
        long version = archive.store().version();
        assertThat(version).isPositive();
        archive.close();
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        assertThat(archive.store().version()).isEqualTo(version);
        assertThat(archive.holdsDocuments()).isFalse();
    }

    private Outcome publish(Document document, Run run) {
        Publication publication = archive.publication();
        Outcome outcome = publication.offer(contribution(document, run));
        publication.commit();
        return outcome;
    }

    private boolean holds(Node subject, Node predicate, Node object) {
        return read(dataset -> dataset.getDefaultGraph().contains(subject, predicate, object));
    }

    /** Everything as sorted N-Quads: graphs hold no blank nodes, so equal text is equal data. */
    private String dump() {
        return read(dataset -> RDFWriter.source(dataset)
                .lang(Lang.NQUADS)
                .asString()
                .lines()
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private <T> T read(Function<DatasetGraph, T> question) {
        return archive.store().read(snapshot -> question.apply(snapshot.dataset()));
    }

    private static Contribution contribution(Document document, Run run) {
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        Source source = new Source(
                SourceKind.TEXT,
                document.id() + "_EN.txt",
                Optional.empty(),
                "text/plain",
                Sha256.of(bytes),
                bytes.length,
                run.started());
        return new Contribution(document, source, run);
    }

    private static Question question(String title) {
        return new Question(
                QUESTION,
                Language.EN,
                Optional.of(LocalDate.of(2021, 1, 11)),
                Optional.of(title).filter(given -> !given.isEmpty()),
                Optional.empty(),
                List.of(new Author("Ada Example", Optional.empty())),
                List.of(Institution.COMMISSION),
                Optional.of(new Text(List.of("Are the lights on?"), List.of())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Answer answer(String words) {
        return new Answer(
                QUESTION.answer(),
                Language.EN,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                List.of(QUESTION),
                List.of(new Respondent("Ms Sample", "Sample")),
                Optional.of(Institution.COMMISSION),
                Optional.of(new Text(List.of(words), List.of())),
                List.of(),
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                Optional.empty());
    }
}
