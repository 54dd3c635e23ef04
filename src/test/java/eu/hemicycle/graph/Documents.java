package eu.hemicycle.graph;

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
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Documents for tests: an invented question and its answer. */
final class Documents {

    static final DocumentId QUESTION = DocumentId.parse("E-9-2021-009912");
    static final Run RUN = new Run("20210301T120000Z-0001", Instant.parse("2021-03-01T12:00:00Z"), "0.0.1");

    private Documents() {}

    static Question aQuestion() {
        return question(
                QUESTION,
                LocalDate.of(2021, 1, 11),
                "Lights in the plenary chamber",
                "Question for written answer E-009912/2021 - to the Commission - Rule 138 - Ada Example (XYZ)",
                new Author("Ada Example", Optional.of("XYZ")));
    }

    static Question question(DocumentId id, LocalDate date, String title, String heading, Author author) {
        return new Question(
                id,
                Language.EN,
                Optional.of(date),
                Optional.of(title),
                Optional.of(heading),
                List.of(author),
                List.of(Institution.COMMISSION),
                Optional.empty(),
                List.of(new Rendition(Rendition.Format.PDF, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Answer anAnswer() {
        Footnote note = new Footnote("1", Optional.of(new Span(26, 29)), Optional.of("Under Directive 2011/24/EU."));
        Footnote missing = new Footnote("2", Optional.of(new Span(30, 33)), Optional.empty());
        Text text = new Text(List.of("The Agency (AGC) is aware.(1) (2)", "🏛 Nothing more."), List.of(note, missing));
        return answer(QUESTION, LocalDate.of(2021, 3, 1), new Respondent("Ms Sample", "Sample"), Optional.of(text));
    }

    static Answer answer(DocumentId question, LocalDate date, Respondent respondent, Optional<Text> text) {
        return new Answer(
                question.answer(),
                Language.EN,
                Optional.of(date),
                Optional.empty(),
                List.of(question),
                List.of(respondent),
                Optional.of(Institution.COMMISSION),
                text,
                List.of(
                        new Rendition(Rendition.Format.PDF, Optional.empty()),
                        new Rendition(Rendition.Format.DOCX, Optional.empty())),
                Optional.of(date),
                Optional.empty(),
                Optional.empty());
    }

    static Dossier dossier(Document document) {
        return Dossier.of(List.of(contribution(document, SourceKind.TEXT)));
    }

    static Contribution contribution(Document document, SourceKind kind) {
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        Source source = new Source(
                kind,
                document.id() + "_EN.txt",
                Optional.empty(),
                "text/plain",
                Sha256.of(bytes),
                bytes.length,
                Instant.parse("2021-03-01T12:00:01Z"));
        return new Contribution(document, source, RUN);
    }
}
