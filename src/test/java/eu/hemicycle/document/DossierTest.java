package eu.hemicycle.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final DocumentId QUESTION = DocumentId.parse("E-9-2021-009912");
    private static final Rendition PDF = new Rendition(Rendition.Format.PDF, Optional.empty());
    private static final Rendition PDF_AT =
            new Rendition(Rendition.Format.PDF, Optional.of(URI.create("https://example.org/q.pdf")));

    @Test
    void believesHtmlBeforeTextBeforeFactsAndFillsWhatIsMissing() {
        Contribution facts = contribution(SourceKind.FACTS, Language.EN, "From facts", List.of(PDF_AT));
        Contribution text = contribution(SourceKind.TEXT, Language.EN, "From text", List.of(PDF));
        Dossier dossier = Dossier.of(List.of(facts, text));

        Question version = (Question) dossier.versions().get(0);
        assertThat(dossier.versions()).hasSize(1);
        assertThat(version.title()).contains("From text");
        assertThat(version.date()).contains(LocalDate.of(2021, 3, 1));
        assertThat(version.renditions()).containsExactly(PDF_AT);
    }

    @Test
    void unitesLanguagesWithEnglishFirst() {
        Dossier dossier = Dossier.of(List.of(
                contribution(SourceKind.TEXT, Language.FR, "Titre", List.of()),
                contribution(SourceKind.TEXT, Language.EN, "Title", List.of())));
        assertThat(dossier.versions()).extracting(Document::language).containsExactly(Language.EN, Language.FR);
        assertThat(dossier.first(Document::title)).contains("Title");
    }

    @Test
    void isAStubUntilSomethingElseIsKnown() {
        Contribution stub = contribution(SourceKind.STUB, Language.EN, "", List.of());
        Contribution page = contribution(SourceKind.HTML, Language.EN, "Title", List.of());
        assertThat(Dossier.of(List.of(stub)).isStub()).isTrue();
        assertThat(Dossier.of(List.of(page, stub)).isStub()).isFalse();
        assertThat(Dossier.of(List.of(page, stub)).versions())
                .isEqualTo(Dossier.of(List.of(page)).versions());
    }

    @Test
    void isTheSameInWhateverOrderContributionsArrive() {
        List<Contribution> contributions = new ArrayList<>(List.of(
                contribution(SourceKind.STUB, Language.EN, "", List.of()),
                contribution(SourceKind.FACTS, Language.EN, "Facts", List.of(PDF_AT)),
                contribution(SourceKind.TEXT, Language.EN, "Text", List.of(PDF)),
                contribution(SourceKind.HTML, Language.FR, "Page", List.of()),
                contribution(SourceKind.TEXT, Language.DE, "Text", List.of(PDF))));
        Dossier expected = Dossier.of(contributions);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(contributions, random);
            assertThat(Dossier.of(contributions)).isEqualTo(expected);
        }
    }

    @Test
    void unitesTheQuestionsThatSeveralTablesKnowOfOneAnswer() {
        DocumentId other = DocumentId.parse("E-9-2022-000001");
        Contribution one = told(Instant.EPOCH, QUESTION);
        Contribution later = told(Instant.EPOCH.plusSeconds(1), other);
        Contribution latest = told(Instant.EPOCH.plusSeconds(2), QUESTION, DocumentId.parse("E-9-2021-009913"));
        assertThat(questions(one, later)).containsExactlyInAnyOrder(QUESTION, other);
        assertThat(questions(later, one)).isEqualTo(questions(one, later));
        assertThat(questions(latest, later, one)).hasSize(3);
        assertThat(Dossier.of(List.of(latest, later, one)).contributions()).hasSize(2);
    }

    private static List<DocumentId> questions(Contribution... contributions) {
        return ((Answer) Dossier.of(List.of(contributions)).whole().orElseThrow()).questions();
    }

    /** What a table tells of an answer. */
    private static Contribution told(Instant retrieved, DocumentId... questions) {
        Answer named = Answer.named(QUESTION.answer(), Language.EN);
        Answer answer = new Answer(
                named.id(),
                Language.EN,
                Optional.empty(),
                Optional.empty(),
                List.of(questions),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        byte[] bytes = List.of(questions).toString().getBytes(StandardCharsets.UTF_8);
        Source source = new Source(
                SourceKind.CSV, "table.csv", Optional.empty(), "text/csv", Sha256.of(bytes), bytes.length, retrieved);
        return new Contribution(answer, source, new Run("run", Instant.EPOCH, "1"));
    }

    @Test
    void takesTheNewerOfTwoWithOneKey() {
        Contribution before = at(Instant.EPOCH, contribution(SourceKind.TEXT, Language.EN, "Old", List.of()));
        Contribution after =
                at(Instant.EPOCH.plusSeconds(1), contribution(SourceKind.TEXT, Language.EN, "New", List.of()));
        for (List<Contribution> order : List.of(List.of(before, after), List.of(after, before))) {
            Dossier dossier = Dossier.of(order);
            assertThat(dossier.first(Document::title)).contains("New");
            assertThat(dossier.contributions()).containsExactly(after);
        }
    }

    @Test
    void takesTheLaterReadingOfTheSameBytesAndTheFirstSightOfTheSameReading() {
        Contribution first = contribution(SourceKind.TEXT, Language.EN, "Title", List.of());
        Contribution seenAgain = at(Instant.EPOCH.plusSeconds(1), first);
        Contribution readBetter = new Contribution(
                contribution(SourceKind.TEXT, Language.EN, "Better", List.of()).versions(),
                first.source(),
                new Run("later", Instant.EPOCH.plusSeconds(2), "1"));
        assertThat(Dossier.of(List.of(seenAgain, first)).contributions()).containsExactly(first);
        assertThat(Dossier.of(List.of(first, seenAgain)).contributions()).containsExactly(first);
        assertThat(Dossier.of(List.of(readBetter, first)).contributions()).containsExactly(readBetter);
        assertThat(Dossier.of(List.of(first, readBetter)).contributions()).containsExactly(readBetter);
    }

    private static Contribution at(Instant retrieved, Contribution contribution) {
        Source source = contribution.source();
        return new Contribution(
                contribution.versions(),
                new Source(
                        source.kind(),
                        source.name(),
                        source.url(),
                        source.mediaType(),
                        source.sha256(),
                        source.size(),
                        retrieved),
                contribution.run());
    }

    @Test
    void believesARecordBeforeAPageAndKeepsWhatOnlyThePageSays() {
        Registration entry = Registration.of("PE999.912");
        Question titled = question(QUESTION, Language.FR, "Registre", List.of());
        Question recorded = new Question(
                QUESTION,
                Language.FR,
                titled.date(),
                titled.title(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Rendition(
                        Rendition.Format.PDF, PDF_AT.url(), Optional.of("2021-03-01T10:00:00Z"), Optional.of(9L))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry));
        Contribution page = contribution(SourceKind.HTML, Language.FR, "Page", List.of(PDF_AT));
        Contribution record = new Contribution(
                List.of(recorded, question(QUESTION, Language.EN, "Register", List.of())),
                contribution(SourceKind.RDF, Language.EN, "source", List.of()).source(),
                page.run());
        Dossier dossier = Dossier.of(List.of(page, record));

        assertThat(dossier.versions()).extracting(Document::language).containsExactly(Language.EN, Language.FR);
        assertThat(dossier.versions().get(1).title()).contains("Registre");
        assertThat(dossier.versions().get(1).renditions()).containsExactlyElementsOf(recorded.renditions());
        assertThat(dossier.whole().flatMap(Document::registration)).contains(entry);
    }

    @Test
    void aNewerRecordReplacesTheOlderInAllItsLanguages() {
        Contribution older = new Contribution(
                List.of(
                        question(QUESTION, Language.EN, "Old", List.of()),
                        question(QUESTION, Language.FR, "Vieux", List.of())),
                contribution(SourceKind.API, Language.EN, "old", List.of()).source(),
                new Run("run", Instant.EPOCH, "0"));
        Contribution newer =
                at(Instant.EPOCH.plusSeconds(1), contribution(SourceKind.API, Language.EN, "New", List.of()));
        Dossier dossier = Dossier.of(List.of(older, newer));
        assertThat(dossier.versions()).hasSize(1);
        assertThat(dossier.first(Document::title)).contains("New");
    }

    @Test
    void refusesToMixWorks() {
        Contribution one = contribution(SourceKind.TEXT, Language.EN, "One", List.of());
        Question other = question(DocumentId.parse("E-9-2021-009913"), Language.EN, "Other", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dossier.of(List.of(one, new Contribution(other, one.source(), one.run()))));
    }

    private static Contribution contribution(
            SourceKind kind, Language language, String title, List<Rendition> renditions) {
        Source source =
                new Source(kind, "page", Optional.empty(), "text/plain", Sha256.of(title.getBytes()), 1, Instant.EPOCH);
        return new Contribution(
                question(QUESTION, language, title, renditions), source, new Run("run", Instant.EPOCH, "0"));
    }

    private static Question question(DocumentId id, Language language, String title, List<Rendition> renditions) {
        return new Question(
                id,
                language,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.of(title).filter(given -> !given.isEmpty()),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                renditions,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
