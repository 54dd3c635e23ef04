package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF file (ISO 32000-1) as lines of text. */
final class PdfDocument {

    private static final int MOST_PAGES = 5_000;

    private PdfDocument() {}

    static Extract extract(byte[] bytes) throws Unextractable {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return extract(pdf);
        } catch (InvalidPasswordException locked) {
            throw new Unextractable("", "A PDF opens without a password", "Save it again without a password");
        } catch (IOException | UncheckedIOException malformed) {
            throw new Unextractable(
                    String.valueOf(malformed.getMessage()),
                    "A PDF follows its format, and this one is damaged",
                    "Download it again");
        }
    }

    private static Extract extract(PDDocument pdf) throws IOException, Unextractable {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new Unextractable(
                    pdf.getNumberOfPages() + " pages",
                    "A PDF has at most " + MOST_PAGES + " pages",
                    "Offer one document per file");
        }
        PdfLines printed = new PdfLines();
        printed.writeText(pdf, Writer.nullWriter());
        Collector collector = new Collector();
        PdfPages.of(printed.lines()).collect(collector);
        Extract extract = collector.extract();
        if (extract.lines().isEmpty()) {
            throw new Unextractable(
                    "",
                    "A PDF holds its words as text, and this one shows none, as a scanned page does",
                    "Offer the page as HTML or DOCX, or run text recognition over it");
        }
        return extract;
    }
}
