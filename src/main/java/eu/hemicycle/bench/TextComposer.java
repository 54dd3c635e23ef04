package eu.hemicycle.bench;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Span;
import eu.hemicycle.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts sentences together to a text with footnotes, whose marks stand where positions say. */
final class TextComposer {

    private static final String NOTE = "{note}";

    private final Prose prose;
    private final Layout layout;
    private final int notesWanted;
    private final int unresolved;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Footnote> notes = new ArrayList<>();
    private int start;

    /**
     * @param notesWanted how many footnotes the text has if its sentences have room for them
     * @param unresolved the number of the note whose words are lost; 0 for none
     */
    TextComposer(Prose prose, Layout layout, int notesWanted, int unresolved) {
        this.prose = prose;
        this.layout = layout;
        this.notesWanted = notesWanted;
        this.unresolved = unresolved;
    }

    void paragraph(String sentences) {
        String words = withMarks(prose.filled(sentences));
        paragraphs.add(words);
        start += words.codePointCount(0, words.length()) + 2;
    }

    private String withMarks(String sentences) {
        String words = sentences;
        int at = words.indexOf(NOTE);
        while (at >= 0) {
            String mark = notes.size() < notesWanted ? mark(words, at) : "";
            words = words.substring(0, at) + mark + words.substring(at + NOTE.length());
            at = words.indexOf(NOTE);
        }
        return words;
    }

    private String mark(String words, int at) {
        int number = notes.size() + 1;
        String mark = layout.mark(number);
        int from = start + words.codePointCount(0, at);
        Optional<String> text = number == unresolved
                ? Optional.empty()
                : Optional.of(prose.filled(prose.drawn(prose.wording().notes())));
        notes.add(new Footnote(Integer.toString(number), Optional.of(new Span(from, from + mark.length())), text));
        return mark;
    }

    Text text() {
        return new Text(paragraphs, notes);
    }
}
