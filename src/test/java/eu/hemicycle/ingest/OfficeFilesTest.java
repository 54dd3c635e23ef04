package eu.hemicycle.ingest;

import static eu.hemicycle.ingest.extraction.Docx.paragraph;
import static eu.hemicycle.ingest.extraction.Docx.run;
import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.extraction.Docx;
import eu.hemicycle.ingest.extraction.Pdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers as Word and PDF files, all the way to documents. */
class OfficeFilesTest {

    private static final String NAME = "E-9-2021-009912-ASW_EN";

    @Test
    void aWordFileIsReadAsItsAnswer() {
        String head =
                "<w:p><w:r><w:t>EN</w:t><w:cr/><w:t>E-009912/2021</w:t><w:cr/><w:t>Answer given by Ms Sample</w:t>"
                        + "<w:cr/><w:t>on behalf of the European Commission</w:t><w:cr/><w:t>(1.3.2021)</w:t></w:r></w:p>";
        Docx docx = Docx.of(head
                        + paragraph(
                                run("The lamps are bright"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", run("."))
                        + paragraph(run("They stay.")))
                .with(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:id=\"1\">" + paragraph(run("See the hall.")) + "</w:footnote>");
        Reading.Read read = read(docx.bytes());
        assertThat(read.source().kind()).isEqualTo(SourceKind.DOCX);
        assertThat(read.source().mediaType()).contains("wordprocessingml");
        isTheAnswer(read);
    }

    @Test
    void aPdfFileIsReadAsItsAnswer() throws IOException {
        try (Pdf pdf = new Pdf()) {
            pdf.paragraph(
                            "EN\nE-009912/2021\nAnswer given by Ms Sample\non behalf of the European Commission\n(1.3.2021)")
                    .paragraph("The lamps are bright^1.")
                    .paragraph("They stay.")
                    .downTo(90)
                    .note("^1 See the hall.");
            Reading.Read read = read(pdf.bytes());
            assertThat(read.source().kind()).isEqualTo(SourceKind.PDF);
            isTheAnswer(read);
        }
    }

    private static void isTheAnswer(Reading.Read read) {
        assertThat(read.documents()).singleElement().isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.id()).hasToString("E-9-2021-009912-ASW");
            assertThat(answer.date()).hasToString("Optional[2021-03-01]");
            assertThat(answer.respondents()).singleElement();
            assertThat(answer.text().orElseThrow().paragraphs())
                    .hasSize(2)
                    .last()
                    .isEqualTo("They stay.");
            assertThat(answer.text().orElseThrow().footnotes())
                    .singleElement()
                    .extracting(Footnote::text)
                    .isEqualTo(Optional.of("See the hall."));
        });
    }

    private static Reading.Read read(byte[] bytes) {
        try (Readers readers = new Readers()) {
            Reading reading = readers.read(NAME, Optional.empty(), new ByteArrayInputStream(bytes), Clock.systemUTC());
            assertThat(reading).isInstanceOf(Reading.Read.class);
            return (Reading.Read) reading;
        }
    }
}
