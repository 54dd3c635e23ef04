package eu.hemicycle.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    private static final String LONG =
            "The lamps in the northern halls have burned since the first evening and nobody has"
                    + " counted them, although the keeper of the halls was asked to do so twice in the course of one year.";

    @Test
    void joinsWhatTheMarginBrokeAndKeepsWhatTheWriterBroke() throws IOException, Unextractable {
        try (Pdf pdf = new Pdf()) {
            pdf.paragraph(
                    "EN\nE-009912/2021\nAnswer given by Ms Sample\non behalf of the European Commission\n(1.3.2021)");
            pdf.paragraph(LONG).paragraph("They are bright.");
            assertThat(lines(pdf))
                    .containsExactly(
                            new ExtractedLine(1, "EN", true, false),
                            new ExtractedLine(2, "E-009912/2021", false, false),
                            new ExtractedLine(3, "Answer given by Ms Sample", false, false),
                            new ExtractedLine(4, "on behalf of the European Commission", false, false),
                            new ExtractedLine(5, "(1.3.2021)", false, false),
                            new ExtractedLine(6, LONG, true, false),
                            new ExtractedLine(7, "They are bright.", true, false));
        }
    }

    @Test
    void keepsTheLinesOfAHeadThatStandsAlone() throws IOException, Unextractable {
        try (Pdf pdf = new Pdf()) {
            pdf.paragraph("Answer given by Ms Sample\non behalf of the European Commission\n(1.3.2021)");
            assertThat(lines(pdf)).hasSize(3);
        }
    }

    @Test
    void raisedDigitsAreMarksAndNotesMoveToTheEnd() throws IOException, Unextractable {
        try (Pdf pdf = new Pdf()) {
            pdf.paragraph("The network^1 has met twice^2.")
                    .downTo(90)
                    .note("^1 See the first report.")
                    .note("^2 See the second.");
            pdf.newPage().paragraph("It will meet again^3.").downTo(90).note("^3 In autumn.");
            assertThat(lines(pdf))
                    .extracting(ExtractedLine::text)
                    .containsExactly(
                            "The network¹ has met twice².",
                            "It will meet again³.",
                            "(1)See the first report.",
                            "(2)See the second.",
                            "(3)In autumn.");
        }
    }

    @Test
    void pageNumbersAndRepeatedHeadersAreMargins() throws IOException, Unextractable {
        try (Pdf pdf = new Pdf()) {
            pdf.paragraph("Hall papers 7").paragraph("One.").downTo(60).paragraph("1/2");
            pdf.newPage()
                    .paragraph("Hall papers 7")
                    .paragraph("Two.")
                    .downTo(60)
                    .paragraph("2/2");
            Extract extract = PdfDocument.extract(pdf.bytes());
            assertThat(extract.lines())
                    .extracting(ExtractedLine::text)
                    .containsExactly("Hall papers 7", "One.", "Two.");
            assertThat(extract.margins())
                    .extracting(ExtractedLine::text)
                    .containsExactly("1/2", "Hall papers 7", "2/2");
        }
    }

    @Test
    void saysThatAScannedPageHoldsNoWords() throws IOException {
        try (Pdf pdf = new Pdf()) {
            byte[] bytes = pdf.bytes();
            assertThatThrownBy(() -> PdfDocument.extract(bytes))
                    .isInstanceOfSatisfying(Unextractable.class, reason -> assertThat(reason.rule())
                            .contains("scanned"));
        }
    }

    @Test
    void saysThatAPdfIsDamaged() throws IOException {
        try (Pdf pdf = new Pdf()) {
            byte[] bytes = pdf.paragraph("Words.").bytes();
            byte[] cut = java.util.Arrays.copyOf(bytes, 40);
            assertThatThrownBy(() -> PdfDocument.extract(cut))
                    .isInstanceOfSatisfying(Unextractable.class, reason -> assertThat(reason.rule())
                            .contains("damaged"));
        }
    }

    private static List<ExtractedLine> lines(Pdf pdf) throws IOException, Unextractable {
        return PdfDocument.extract(pdf.bytes()).lines();
    }
}
