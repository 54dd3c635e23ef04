package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.query.StoredQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stored queries about meaning, over invented documents that went the whole way from words to statements. */
class MeaningQueriesTest {

    private static final DocumentId QUESTION = DocumentId.parse("E-9-2021-009912");
    private static final DatasetGraph DATA = DatasetGraphFactory.create();

    @BeforeAll
    static void link() {
        Vocabularies vocabularies = Vocabularies.of(Ontology.bundled().vocabularies());
        vocabularies.graphs().values().forEach(graph -> graph.find()
                .forEach(triple -> DATA.getDefaultGraph().add(triple)));
        DocumentGraphs graphs = new DocumentGraphs(Iris.PROJECT, vocabularies.linker(), vocabularies.people());
        add(graphs, question());
        add(graphs, answer());
    }

    private static Document question() {
        return new Question(
                QUESTION,
                Language.EN,
                Optional.of(LocalDate.of(2021, 1, 11)),
                Optional.of("Cyber-attacks on hospitals"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new Text(List.of("Are they safe?"), List.of())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Document answer() {
        String words = "ENISA and CERT-EU help. Under Article 35(1) of the GDPR an assessment is due, and Directive "
                + "2011/24/EU applies in Greece.";
        return new Answer(
                QUESTION.answer(),
                Language.EN,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                List.of(QUESTION),
                List.of(),
                Optional.empty(),
                Optional.of(new Text(List.of(words), List.of())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void add(DocumentGraphs graphs, Document document) {
        Source source = new Source(
                SourceKind.HTML,
                "page.html",
                Optional.empty(),
                "text/html",
                "0123456789abcdef".repeat(4),
                1,
                Instant.parse("2021-03-02T09:00:00Z"));
        Run run = new Run("run-1", Instant.parse("2021-03-02T08:59:59Z"), "0.1.0");
        graphs.graphs(Dossier.of(List.of(new Contribution(document, source, run))))
                .values()
                .forEach(graph ->
                        graph.find().forEach(triple -> DATA.getDefaultGraph().add(triple)));
    }

    @Test
    void whichActsAnswersAboutHospitalsCite() {
        assertThat(column("acts-about-topic", "act"))
                .containsExactly(
                        "http://data.europa.eu/eli/dir/2011/24/oj", "http://data.europa.eu/eli/reg/2016/679/oj");
    }

    @Test
    void whichBodiesAppearTogetherWithCertEu() {
        assertThat(column("bodies-together", "other"))
                .containsExactly("http://publications.europa.eu/resource/authority/corporate-body/ENISA");
    }

    @Test
    void whatWasSaidUnderArticle35() {
        assertThat(column("said-under-article", "quote")).containsExactly("Article 35(1) of the GDPR");
        assertThat(column("said-under-article", "text").get(0))
                .contains("Under Article 35(1) of the GDPR an assessment");
    }

    private static List<String> column(String query, String name) {
        try (QueryExec execution = QueryExec.dataset(DATA)
                .query(StoredQueries.bundled().find(query).orElseThrow().with(Map.of()))
                .build()) {
            RowSet rows = execution.select();
            return rows.stream()
                    .map(row -> row.get(name))
                    .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                    .toList();
        }
    }
}
