package eu.hemicycle.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one language version. {@link #content()} is the one text that every position counts in: paragraphs, then
 * the footnotes that have text as {@code (marker) text}, each separated by an empty line. Positions are Unicode code
 * points from 0, the end exclusive, as in the Web Annotation Data Model's text position selector.
 *
 * @param paragraphs in order, without surrounding white space, none empty; footnote marks stay where they were printed
 * @param footnotes in the order of their marks
 */
public record Text(List<String> paragraphs, List<Footnote> footnotes) {

    private static final String SEPARATOR = "\n\n";

    public Text {
        paragraphs = List.copyOf(paragraphs);
        footnotes = List.copyOf(footnotes);
        if (paragraphs.isEmpty() || paragraphs.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A text has at least one paragraph, and none is blank");
        }
    }

    /** The whole text in which positions count. */
    public String content() {
        List<String> blocks = new ArrayList<>(paragraphs);
        footnotes.forEach(note -> note.text().ifPresent(words -> blocks.add(printed(note, words))));
        return String.join(SEPARATOR, blocks);
    }

    private static String printed(Footnote note, String words) {
        return "(" + note.marker() + ") " + words;
    }

    /** Where each paragraph stands in {@link #content()}, in order. */
    public List<Span> paragraphSpans() {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (String paragraph : paragraphs) {
            int length = codePoints(paragraph);
            spans.add(new Span(start, start + length));
            start += length + SEPARATOR.length();
        }
        return List.copyOf(spans);
    }

    /** Where each footnote's text stands in {@link #content()}, in order; empty spans for notes without text. */
    public List<Span> footnoteSpans() {
        List<Span> spans = new ArrayList<>();
        List<Span> before = paragraphSpans();
        int end = before.get(before.size() - 1).end();
        for (Footnote note : footnotes) {
            if (note.text().isEmpty()) {
                spans.add(new Span(end, end));
                continue;
            }
            int start = end + SEPARATOR.length() + codePoints("(" + note.marker() + ") ");
            end = start + codePoints(note.text().get());
            spans.add(new Span(start, end));
        }
        return List.copyOf(spans);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
