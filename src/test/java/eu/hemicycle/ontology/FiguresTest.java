package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.Rule;
import eu.hemicycle.linking.evaluation.Evaluation;
import eu.hemicycle.linking.evaluation.Measurement;
import eu.hemicycle.linking.evaluation.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of linking must not fall below what they were measured to be; docs/linking.md has them with their goals. */
class FiguresTest {

    private static final Path MARKED = Path.of("src/test/resources/marked");
    private static final Path DUMPS = Path.of("../shared/data/ep-csv");
    private static final Set<String> NAMES = Set.of("body", "country");

    private static Vocabularies vocabularies;
    private static Evaluation evaluation;

    @BeforeAll
    static void read() {
        vocabularies = Vocabularies.of(Ontology.bundled().vocabularies());
        evaluation = new Evaluation(vocabularies.linker());
    }

    @Test
    void overTheMarkedTexts() {
        Measurement texts = evaluation.texts(MARKED.resolve("texts"), name -> true);

        assertThat(texts.texts()).isGreaterThanOrEqualTo(150);
        assertAtLeast(texts.of(Measurement.CITATIONS), 0.99, 0.97);
        assertAtLeast(texts.of(NAMES), 0.99, 0.98);
        assertAtLeast(texts.topics(), 0.95, 0.16);
    }

    @Test
    void overTheTextsHeldBack() {
        Measurement texts = evaluation.texts(MARKED.resolve("texts"), name -> name.startsWith("held-"));

        assertThat(texts.texts()).isGreaterThanOrEqualTo(50);
        assertAtLeast(texts.of(Measurement.CITATIONS), 0.99, 0.97);
        assertAtLeast(texts.of(NAMES), 0.97, 0.95);
        assertAtLeast(texts.topics(), 0.80, 0.10);
    }

    @Test
    void overTheMarkedTitles() {
        assumeTrue(Files.isDirectory(DUMPS), "needs " + DUMPS + ", which is not part of the repository");
        List<Path> dumps = List.of(
                DUMPS.resolve("_parliamentary-questions_2019_3_en.csv"),
                DUMPS.resolve("_parliamentary-questions_2023_52_en.csv"));
        Measurement titles = evaluation.titles(MARKED.resolve("titles.csv"), dumps);

        assertThat(titles.texts()).isGreaterThanOrEqualTo(300);
        assertAtLeast(titles.of(Measurement.CITATIONS), 0.99, 0.96);
        assertAtLeast(titles.of(NAMES), 0.99, 0.99);
        assertAtLeast(titles.topics(), 0.94, 0.22);
    }

    @Test
    void everyRuleIsDescribedWithItsVersion() {
        for (Rule rule : Rule.values()) {
            String iri = "https://w3id.org/hemicycle/id/rule/" + rule.slug() + "/" + rule.version();
            assertThat(vocabularies.graphs().get("rules").find().toList())
                    .as(iri)
                    .anyMatch(triple -> triple.getSubject().toString().equals(iri)
                            && triple.getPredicate().getLocalName().equals("softwareVersion")
                            && triple.getObject().getLiteralLexicalForm().equals(rule.version()));
        }
    }

    private static void assertAtLeast(Score score, double precision, double recall) {
        assertThat(score.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(score.recall()).isGreaterThanOrEqualTo(recall);
    }
}
