package eu.hemicycle.ingest.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets pages of A4 with lines wrapped at the margin, as a word processor does. */
public final class Pdf implements AutoCloseable {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float LEFT = 70;
    private static final float WIDTH = 455;
    private static final float SIZE = 11;
    private static final float LEADING = 1.2f;

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private float top = 780;

    public Pdf() {
        document.addPage(page);
    }

    public Pdf newPage() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        top = 780;
        return this;
    }

    /** A paragraph in ordinary print; {@code ^7} raises the digits that follow, a line feed breaks the line. */
    public Pdf paragraph(String text) throws IOException {
        return set(text, SIZE);
    }

    /** A note in small print. */
    public Pdf note(String text) throws IOException {
        return set(text, 8);
    }

    /** Goes down to a distance from the foot of the page. */
    public Pdf downTo(float fromFoot) {
        top = fromFoot;
        return this;
    }

    private Pdf set(String text, float size) throws IOException {
        for (String printed : text.split("\n")) {
            for (String line : wrapped(printed, size)) {
                draw(line, size);
                top -= LEADING * size;
            }
        }
        top -= LEADING * size;
        return this;
    }

    private static List<String> wrapped(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (FONT.getStringWidth(longer) / 1000 * size > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void draw(String line, float size) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.newLineAtOffset(LEFT, top);
            for (String piece : line.split("(?=\\^)|(?<=\\^\\d)(?!\\d)")) {
                boolean raised = piece.startsWith("^");
                content.setFont(FONT, raised ? 0.6f * size : size);
                content.setTextRise(raised ? 0.35f * size : 0);
                content.showText(raised ? piece.substring(1) : piece);
            }
            content.endText();
        }
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
