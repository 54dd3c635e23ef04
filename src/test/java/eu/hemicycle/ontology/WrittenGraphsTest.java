package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.graph.vocabulary.Hemi;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;

/** What the program writes keeps the published rules of both graphs. */
class WrittenGraphsTest {

    private static final DocumentId QUESTION = DocumentId.parse("E-9-2021-009912");
    private static final Vocabularies VOCABULARIES =
            Vocabularies.of(Ontology.bundled().vocabularies());
    private static final DocumentGraphs GRAPHS =
            new DocumentGraphs(Iris.PROJECT, VOCABULARIES.linker(), VOCABULARIES.people());

    @Test
    void anAnswerKeepsTheRules() {
        String words = "Under Article 5 of the GDPR(1) ENISA advises the Commission.(2)";
        Text text = new Text(
                List.of(words, "🏛 The NIS Directive helps."),
                List.of(
                        new Footnote("1", Optional.of(new Span(27, 30)), Optional.of("Regulation (EU) 2016/679.")),
                        new Footnote("2", Optional.of(new Span(60, 63)), Optional.empty()),
                        new Footnote("3", Optional.empty(), Optional.of("A note without a mark."))));
        Graph added = added(new Answer(
                QUESTION.answer(),
                Language.EN,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                List.of(QUESTION),
                List.of(new Respondent("Ms Sample", "Sample")),
                Optional.of(Institution.COMMISSION),
                Optional.of(text),
                List.of(new Rendition(Rendition.Format.PDF, Optional.empty())),
                Optional.of(LocalDate.of(2021, 3, 2)),
                Optional.of("An invented answer."),
                Optional.of(URI.create("https://example.org/answer"))));
        assertThat(added.find(Node.ANY, Hemi.TARGET, Node.ANY).toList()).hasSizeGreaterThan(3);
        assertThat(added.find(Node.ANY, Hemi.HAS_FOOTNOTE, Node.ANY).toList()).hasSize(3);
    }

    @Test
    void aQuestionKeepsTheRules() {
        Graph added = added(new Question(
                QUESTION,
                Language.EN,
                Optional.of(LocalDate.of(2021, 1, 11)),
                Optional.of("Lights in the chamber"),
                Optional.empty(),
                List.of(new Author("Ada Example", Optional.of("XYZ"))),
                List.of(Institution.COMMISSION),
                Optional.of(new Text(List.of("Will the lights be repaired?"), List.of())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(added.find(Node.ANY, Hemi.HAS_AUTHOR, Node.ANY).toList()).hasSize(1);
    }

    @Test
    void aQuestionOfWhichNoTextIsAtHandKeepsTheRules() {
        Graph added = added(new Question(
                QUESTION,
                Language.EN,
                Optional.of(LocalDate.of(2021, 1, 11)),
                Optional.of("Cyber-attacks on hospitals and the work of ENISA"),
                Optional.empty(),
                List.of(new Author("Ada Example", Optional.of("XYZ"))),
                List.of(Institution.COMMISSION),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("Asks ENISA about hospitals under Article 5 of the GDPR."),
                Optional.empty()));
        assertThat(added.find(Node.ANY, Hemi.TITLE_LANGUAGE, Node.ANY).toList()).hasSizeGreaterThan(1);
        assertThat(added.find(Node.ANY, Hemi.SUMMARY_LANGUAGE, Node.ANY).toList())
                .hasSizeGreaterThan(2);
        assertThat(added.find(Node.ANY, Hemi.LANGUAGE, Node.ANY).toList()).isEmpty();
    }

    private static Graph added(Document document) {
        Source source = new Source(
                SourceKind.HTML,
                "page.html",
                Optional.of(URI.create("https://example.org/page.html")),
                "text/html",
                "0123456789abcdef".repeat(4),
                1,
                Instant.parse("2021-03-02T09:00:00Z"));
        Run run = new Run("run-1", Instant.parse("2021-03-02T08:59:59Z"), "0.1.0");
        Dossier dossier = Dossier.of(List.of(new Contribution(document, source, run)));
        var graphs = GRAPHS.graphs(dossier);
        Graph added = graphs.get(Iris.PROJECT.addedGraph(document.id()));
        assertConforms("record.ttl", graphs.get(Iris.PROJECT.recordGraph(document.id())));
        assertConforms("added.ttl", added);
        return added;
    }

    private static void assertConforms(String shapes, Graph graph) {
        Shapes rules = Shapes.parse(OntologyFiles.graph(Path.of("ontology/shapes", shapes)));
        assertThat(ShaclValidator.get().validate(rules, graph).getEntries())
                .as(shapes)
                .isEmpty();
    }
}
