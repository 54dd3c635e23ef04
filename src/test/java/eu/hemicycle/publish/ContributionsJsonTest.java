package eu.hemicycle.publish;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
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
}
