package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Text;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    @Test
    void readARealAnswerSavedAsText() {
        Path file = Path.of("../shared/data/seed/E-9-2020-003194-ASW_EN.txt");
        assumeTrue(Files.exists(file), "needs the real answer in ../shared, which is not here");
        Answer answer = (Answer) document(file);

        assertThat(answer.id()).isEqualTo(DocumentId.parse("E-9-2020-003194-ASW"));
        assertThat(answer.language()).isEqualTo(Language.EN);
        assertThat(answer.date()).contains(LocalDate.of(2020, 9, 24));
        assertThat(answer.respondents()).containsExactly(new Respondent("Mr Breton", "Breton"));
        assertThat(answer.institution()).contains(Institution.COMMISSION);
        assertThat(answer.questions()).containsExactly(DocumentId.parse("E-9-2020-003194"));
        assertThat(answer.lastUpdated()).contains(LocalDate.of(2020, 9, 24));
        assertThat(answer.renditions())
                .containsExactlyInAnyOrder(
                        new Rendition(Rendition.Format.PDF, Optional.empty()),
                        new Rendition(Rendition.Format.DOCX, Optional.empty()));
        Text text = answer.text().orElseThrow();
        assertThat(text.paragraphs()).hasSize(4);
        assertThat(text.paragraphs().get(0))
                .startsWith("During the COVID-19 crisis,")
                .endsWith("healthcare providers.");
        assertThat(text.footnotes()).extracting(Footnote::marker).containsExactly("1", "2", "3");
        assertThat(text.footnotes()).extracting(Footnote::resolved).containsExactly(true, false, true);
        assertThat(text.footnotes())
                .extracting(note -> note.mark().orElseThrow().in(text.content()))
                .containsExactly("(1)", "(2)", "(3)");
    }

    @Test
    void readAnAnswerInThePresentLayout() {
        Answer answer = (Answer) document(PAGES.resolve("E-9-2021-009912-ASW_EN.html"));

        assertThat(answer.id()).isEqualTo(DocumentId.parse("E-9-2021-009912-ASW"));
        assertThat(answer.respondents()).containsExactly(new Respondent("Ms Johansson", "Johansson"));
        assertThat(answer.date()).contains(LocalDate.of(2021, 3, 1));
        assertThat(answer.renditions())
                .extracting(rendition -> rendition.url().orElseThrow())
                .containsExactly(
                        URI.create("https://www.europarl.europa.eu/doceo/document/E-9-2021-009912-ASW_EN.pdf"),
                        URI.create("https://www.europarl.europa.eu/doceo/document/E-9-2021-009912-ASW_EN.docx"));
        assertThat(answer.page())
                .contains(URI.create("https://www.europarl.europa.eu/doceo/document/E-9-2021-009912-ASW_EN.html"));
        Text text = answer.text().orElseThrow();
        assertThat(text.paragraphs())
                .containsExactly(
                        "The Commission has asked the EU Agency for Cybersecurity (ENISA)[1] to keep the lights of hospitals"
                                + " under review. It has no power to switch them on.",
                        "Under Article 14(2) of Directive 2011/24/EU, Member States may lend each other candles[2].");
        assertThat(text.footnotes()).extracting(Footnote::marker).containsExactly("1", "2");
        assertThat(text.footnotes().get(0).text()).contains("ENISA keeps a list of lamps.");
        assertThat(text.footnotes().get(1).resolved()).isFalse();
    }

    @Test
    void readAJointAnswerInTheOldLayout() {
        Answer answer = (Answer) document(PAGES.resolve("answer-old-portal.txt"));

        assertThat(answer.id()).isEqualTo(DocumentId.parse("E-9-2021-009912-ASW"));
        assertThat(answer.questions())
                .containsExactly(DocumentId.parse("E-9-2021-009912"), DocumentId.parse("P-9-2021-009913"));
        assertThat(answer.respondents())
                .containsExactly(new Respondent("Vice-President Borrell i Fontelles", "Borrell i Fontelles"));
        Text text = answer.text().orElseThrow();
        assertThat(text.paragraphs()).hasSize(3);
        assertThat(text.footnotes()).extracting(Footnote::resolved).containsExactly(true, true);
        assertThat(text.footnotes())
                .extracting(note -> note.mark().orElseThrow().in(text.content()))
                .containsExactly("(1)", "(2)");
    }

    @Test
    void readAQuestionOfHeaderFactsOnly() {
        Question question = (Question) document(PAGES.resolve("E-9-2020-003194_EN.html"));

        assertThat(question.id()).isEqualTo(DocumentId.parse("E-9-2020-003194"));
        assertThat(question.date()).contains(LocalDate.of(2020, 5, 26));
        assertThat(question.title()).contains("Cyber-attacks on critical infrastructure");
        assertThat(question.heading())
                .contains("Question for written answer E-003194/2020 - to the Commission - Rule 138"
                        + " - Magdalena Adamowicz (PPE)");
        assertThat(question.authors()).containsExactly(new Author("Magdalena Adamowicz", Optional.of("PPE")));
        assertThat(question.addressees()).containsExactly(Institution.COMMISSION);
        assertThat(question.text()).isEmpty();
        assertThat(question.renditions()).extracting(Rendition::format).containsExactly(Rendition.Format.PDF);
    }

    @Test
    void readAQuestionWithItsWordsInTheOldLayout() {
        Question question = (Question) document(PAGES.resolve("question-old-portal.txt"));

        assertThat(question.title()).contains("Lamps in the plenary chamber");
        assertThat(question.authors())
                .containsExactly(
                        new Author("Ada Example", Optional.of("XYZ")),
                        new Author("Max Muster", Optional.of("ABC")),
                        new Author("Jean Modèle", Optional.of("XYZ")));
        assertThat(question.text().orElseThrow().paragraphs())
                .containsExactly(
                        "The lamps in the plenary chamber are bright.",
                        "1. Does the Commission know their colour?",
                        "2. Will it tell the Council?");
    }

    @Test
    void nameWhereTheBytesCameFrom() {
        Reading.Read read = (Reading.Read) read(PAGES.resolve("answer-old-portal.txt"));
        assertThat(read.source().kind()).isEqualTo(SourceKind.TEXT);
        assertThat(read.source().name()).isEqualTo("answer-old-portal.txt");
        assertThat(read.source().size()).isPositive();
    }

    private static Document document(Path file) {
        Reading reading = read(file);
        assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Read.class);
        List<Document> documents = ((Reading.Read) reading).documents();
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private static Reading read(Path file) {
        return new Readers().read(file, Clock.systemUTC());
    }
}
