package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Respondent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same page in each official language. */
class LanguagesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 9, 24);

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAQuestionOfTheOldPortal(Language language) {
        Forms forms = Forms.of(language);
        Question question = (Question) only("""
                %s
                %s
                %s
                %s
                Ada Example (PPE), Jean Modèle
                %s Lamps

                The lamps are bright.
                %s %sLegal notice
                """.formatted(
                        forms.date(DAY),
                        forms.heading("written", "E-000123/2020"),
                        forms.get("council"),
                        forms.get("rule"),
                        forms.get("subject"),
                        forms.get("updated"),
                        forms.date(DAY)));
        assertThat(question.id()).isEqualTo(DocumentId.parse("E-9-2020-000123"));
        assertThat(question.language()).isEqualTo(language);
        assertThat(question.date()).contains(DAY);
        assertThat(question.addressees()).containsExactly(Institution.COUNCIL);
        assertThat(question.authors())
                .containsExactly(
                        new Author("Ada Example", Optional.of("PPE")), new Author("Jean Modèle", Optional.empty()));
        assertThat(question.title()).contains("Lamps");
        assertThat(question.heading().orElseThrow()).contains(forms.get("rule").replace('\u00a0', ' '));
        assertThat(question.text().orElseThrow().paragraphs()).containsExactly("The lamps are bright.");
        assertThat(question.lastUpdated()).contains(DAY);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsForWhomAuthorsSpeak(Language language) {
        Forms forms = Forms.of(language);
        Question question = (Question) only("""
                O-000123/2020
                %s
                %s
                %s
                Ada Example, Jean Modèle
                %s
                %s Lamps
                The lamps are bright.
                """.formatted(
                        forms.heading("written", "O-000123/2020"),
                        forms.get("commission"),
                        forms.get("rule"),
                        forms.group("ID"),
                        forms.get("subject")));
        assertThat(question.addressees()).containsExactly(Institution.COMMISSION);
        assertThat(question.authors()).extracting(Author::name).containsExactly("Ada Example", "Jean Modèle");
        assertThat(question.authors())
                .allSatisfy(author -> assertThat(author.onBehalfOf().orElseThrow())
                        .contains("ID")
                        .hasSizeLessThan(forms.group("ID").length()));
        assertThat(question.heading().orElseThrow()).endsWith("Ada Example, Jean Modèle - " + forms.group("ID"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAnswers(Language language) {
        Forms forms = Forms.of(language);
        for (String key : List.of("answer", "narrow", "joint")) {
            for (String name : List.of("Breton", "Šefčovič Muster", "Borrell i Fontelles")) {
                Answer answer = (Answer) only("""
                        %s
                        E-000123/2020
                        %s
                        (24.9.2020)

                        The lamps are bright.
                        """.formatted(language.name(), forms.answer(key, name)));
                String heading = forms.answer(key, name);
                assertThat(answer.id()).as(heading).isEqualTo(DocumentId.parse("E-9-2020-000123-ASW"));
                assertThat(answer.language()).as(heading).isEqualTo(language);
                assertThat(answer.date()).as(heading).contains(DAY);
                assertThat(answer.institution()).as(heading).contains(Institution.COMMISSION);
                assertThat(answer.respondents())
                        .as(heading)
                        .extracting(Respondent::name)
                        .containsExactly(name);
                assertThat(answer.text().orElseThrow().paragraphs()).containsExactly("The lamps are bright.");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAQuestionOfThePresentPortal(Language language) {
        Forms forms = Forms.of(language);
        Question question = (Question) only(
                """
                • EN - English
                E-000123/2023

                Lamps in hospitals
                24.9.2023
                %s
                %s
                %s
                Ada Example (PPE)

                The lamps are bright.
                """.formatted(forms.heading("written", " E-000123/2023"), forms.get("commission"), forms.get("rule")));
        assertThat(question.language()).isEqualTo(language);
        assertThat(question.title()).contains("Lamps in hospitals");
        assertThat(question.authors()).containsExactly(new Author("Ada Example", Optional.of("PPE")));
        assertThat(question.text().orElseThrow().paragraphs()).containsExactly("The lamps are bright.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAQuestionOfTheOfficialJournal(Language language) {
        Forms forms = Forms.of(language);
        Question question = (Question)
                only("""
                %s
                Ada Example (PSE)
                %s
                (24.9.2001)
                %s Lamps
                The lamps are bright.
                """.formatted(forms.heading("journal", "E-0123/01"), forms.get("council"), forms.get("subject")));
        assertThat(question.id()).isEqualTo(DocumentId.parse("E-5-2001-000123"));
        assertThat(question.language()).isEqualTo(language);
        assertThat(question.authors()).containsExactly(new Author("Ada Example", Optional.of("PSE")));
        assertThat(question.addressees()).containsExactly(Institution.COUNCIL);
        assertThat(question.date()).contains(LocalDate.of(2001, 9, 24));
    }

    private static Document only(String page) {
        Reading reading = new Readers()
                .read(
                        "page.txt",
                        Optional.empty(),
                        new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
                        Clock.systemUTC());
        assertThat(reading).as(page).isInstanceOf(Reading.Read.class);
        assertThat(((Reading.Read) reading).documents()).as(page).hasSize(1);
        return ((Reading.Read) reading).documents().get(0);
    }
}
