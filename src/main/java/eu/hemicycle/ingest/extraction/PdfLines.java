package eu.hemicycle.ingest.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF with their places, in the order in which the file draws them. */
final class PdfLines extends PDFTextStripper {

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfWord> words = new ArrayList<>();
    private int characters;

    PdfLines() {
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        characters += text.length();
        if (characters > Collector.MOST_CHARACTERS || lines.size() > Collector.MOST_LINES) {
            throw new UncheckedIOException(new IOException("more text than a question or an answer can have"));
        }
        words.add(new PdfWord(text, List.copyOf(positions)));
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (words.isEmpty()) {
            return;
        }
        PdfWord largest = largest();
        StringBuilder text = new StringBuilder();
        for (PdfWord word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.printed(largest.size(), largest.baseline()));
        }
        PdfWord first = words.get(0);
        float right = words.get(words.size() - 1).right();
        lines.add(new PdfLine(
                getCurrentPageNo(),
                text.toString(),
                first.left(),
                right,
                largest.baseline(),
                largest.size(),
                first.right() - first.left(),
                first.positions().get(0).getPageWidth()));
        words.clear();
    }

    private PdfWord largest() {
        PdfWord largest = words.get(0);
        for (PdfWord word : words) {
            largest = word.size() > largest.size() ? word : largest;
        }
        return largest;
    }
}
