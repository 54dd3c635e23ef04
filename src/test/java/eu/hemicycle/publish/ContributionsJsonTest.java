package eu.hemicycle.publish;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Author;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Edition;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Participation;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Registration;
import eu.hemicycle.document.Rendition;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContributionsJsonTest {

    @Test
    void readsBackWhatItWrites() {
        Answer answer = new Answer(
                DocumentId.parse("E-9-2021-009912-ASW"),
                Language.EN,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.empty(),
                List.of(DocumentId.parse("E-9-2021-009912")),
                List.of(new Respondent("Ms Sample", "Sample")),
                Optional.of(Institution.COMMISSION),
                Optional.of(new Text(
                        List.of("One.(1) \"Two\" 🏛"),
                        List.of(
                                new Footnote("1", Optional.of(new Span(4, 7)), Optional.of("Note.")),
                                new Footnote("2", Optional.of(new Span(0, 0)), Optional.empty())))),
                List.of(new Rendition(Rendition.Format.PDF, Optional.of(URI.create("https://example.org/a.pdf")))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://example.org/a.html")));
        Source source = new Source(
                SourceKind.HTML,
                "a.html",
                Optional.empty(),
                "text/html",
                Sha256.of(new byte[0]),
                0,
                Instant.parse("2026-01-01T00:00:00.123Z"));
        List<Contribution> written =
                List.of(new Contribution(answer, source, new Run("run", Instant.parse("2026-01-01T00:00:00Z"), "1")));

        String json = ContributionsJson.write(written);
        assertThat(json).contains("\"E-9-2021-009912\"").doesNotContain("\"empty\"", "\"resolved\"");
        assertThat(ContributionsJson.read(json)).isEqualTo(written);
        assertThat(ContributionsJson.read("")).isEmpty();
    }

    @Test
    void keepsAllLanguagesAndTheRegisterEntryOfARecord() {
        DocumentId id = DocumentId.parse("E-9-2021-009912-ASW-ANN01");
        URI participation = URI.create("https://data.europarl.europa.eu/eli/dl/participation/E-9-2021-009912_COM");
        Registration entry = new Registration(
                Optional.of("PE999.912"),
                Optional.of("1"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Registration.Title("fr", "Annexe")),
                List.of("CAT"),
                List.of(),
                List.of(new Participation(
                        participation,
                        Participation.Role.ADDRESSEE,
                        Optional.empty(),
                        Optional.of(URI.create("https://data.europarl.europa.eu/org/COM")),
                        Optional.empty())),
                List.of());
        Contribution record = new Contribution(
                List.of(annex(id, Language.EN, entry), annex(id, Language.FR, entry)),
                source(SourceKind.RDF),
                new Run("run", Instant.parse("2026-01-01T00:00:00Z"), "1"));
        assertThat(ContributionsJson.read(ContributionsJson.write(List.of(record))))
                .containsExactly(record);
    }

    /** As the first version of the program wrote it, before sources spoke of several languages. */
    @Test
    void readsEntriesOfEarlierVersions() {
        String json = """
                [{"document":{"kind":"question","id":"E-9-2021-009912","language":"EN","date":"2021-03-01",
                "authors":[{"name":"Ada Example","group":"XYZ"}],"renditions":[{"format":"PDF"}]},
                "source":{"kind":"TEXT","name":"q.txt","mediaType":"text/plain","sha256":"%s","size":1,
                "retrieved":"2026-01-01T00:00:00Z"},"run":{"id":"run","started":"2026-01-01T00:00:00Z","software":"0.1"}}]
                """.formatted("0123456789abcdef".repeat(4));
        Contribution read = ContributionsJson.read(json).get(0);
        Question question = (Question) read.versions().get(0);
        assertThat(question.authors()).containsExactly(new Author("Ada Example", Optional.of("XYZ")));
        assertThat(question.renditions()).containsExactly(new Rendition(Rendition.Format.PDF, Optional.empty()));
        assertThat(question.registration()).isEmpty();
        assertThat(question.addressees()).isEmpty();
    }

    private static Annex annex(DocumentId id, Language language, Registration entry) {
        return new Annex(
                id,
                language,
                Optional.of(LocalDate.of(2021, 3, 1)),
                Optional.of("Title in " + language),
                Optional.of(1),
                Optional.of("01"),
                Optional.empty(),
                List.of(new Rendition(
                        Rendition.Format.PDF,
                        Optional.of(URI.create("https://example.org/a.pdf")),
                        Optional.of("2021-03-01T10:00:00+01:00"),
                        Optional.of(12345L))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Edition.revised(1)),
                Optional.of(entry));
    }

    private static Source source(SourceKind kind) {
        return new Source(
                kind,
                "records.ttl",
                Optional.empty(),
                "text/turtle",
                Sha256.of(new byte[0]),
                0,
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
