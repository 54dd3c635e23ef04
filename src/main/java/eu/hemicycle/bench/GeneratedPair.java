package eu.hemicycle.bench;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question and what answers it, each in English and, where its author writes another language, in that one.
 *
 * @param layout in which the English versions are printed
 * @param answers empty where the question has none, or is answered together with the next one
 */
public record GeneratedPair(Layout layout, List<Question> questions, List<Answer> answers) {

    private static final Instant RETRIEVED = Instant.parse("2024-12-01T00:00:00Z");
    private static final Run RUN = new Run("generated", RETRIEVED, "generator");

    public GeneratedPair {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    /** All language versions, those of the question first. */
    public List<Document> documents() {
        return Stream.<Document>concat(questions.stream(), answers.stream()).toList();
    }

    /** The pages on which the English versions stand, as the portal would serve them. */
    public List<GeneratedPage> pages() {
        return documents().stream()
                .filter(GeneratedPage::isPrinted)
                .map(document -> GeneratedPage.of(document, layout))
                .toList();
    }

    /** One contribution for each language version; those of the pages are what reading the pages gives. */
    public List<Contribution> contributions() {
        return documents().stream()
                .map(document -> new Contribution(document, source(document), RUN))
                .toList();
    }

    private Source source(Document document) {
        byte[] bytes = GeneratedPage.isPrinted(document)
                ? GeneratedPage.of(document, layout).bytes()
                : document.text().orElseThrow().content().getBytes(StandardCharsets.UTF_8);
        return new Source(
                layout.kind(),
                GeneratedPage.name(document, layout),
                Optional.empty(),
                layout.mediaType(),
                Sha256.of(bytes),
                bytes.length,
                RETRIEVED);
    }
}
