package eu.hemicycle.ingest;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the marks in a text and the notes below it together. */
final class Footnotes {

    private static final Pattern MARK = Pattern.compile(
            "\\((?<round>\\d{1,2})\\)|\\[(?<square>\\d{1,2})\\]|(?<raised>[" + Marks.RAISED + "]{1,2})");
    private static final Pattern LEGAL =
            Pattern.compile("(?i)(?:\\b(?:articles?|art\\.?|paragraphs?|points?|recitals?|indents?) |\\d)\\z");
    private static final int LOOK_BACK = 14;

    private final Notes notes;
    private final Map<Integer, Span> marks = new LinkedHashMap<>();
    private int highest;

    private Footnotes(Notes notes) {
        this.notes = notes;
    }

    /** Footnotes in the order of their marks, then those whose mark is missing; positions as in {@code Text.content()}. */
    static List<Footnote> of(List<String> paragraphs, Notes notes) {
        Footnotes footnotes = new Footnotes(notes);
        int start = 0;
        for (String paragraph : paragraphs) {
            footnotes.find(paragraph, start);
            start += paragraph.codePointCount(0, paragraph.length()) + 2;
        }
        return footnotes.toList();
    }

    private void find(String paragraph, int start) {
        if (notes.bare()) {
            findBare(paragraph, start);
            return;
        }
        Matcher mark = MARK.matcher(paragraph);
        while (mark.find()) {
            int number = number(mark);
            if (mark.start() > 0 && !marks.containsKey(number) && isMark(paragraph, mark, number)) {
                int from = start + paragraph.codePointCount(0, mark.start());
                marks.put(number, new Span(from, from + mark.end() - mark.start()));
                highest = Math.max(highest, number);
            }
        }
    }

    /** Bare numbers are marks only one after another. */
    private void findBare(String paragraph, int start) {
        Matcher mark = Marks.BARE.matcher(paragraph);
        while (mark.find()) {
            int number = Integer.parseInt(mark.group("round"));
            if (number == highest + 1 && notes.words().containsKey(number)) {
                int from = start + paragraph.codePointCount(0, mark.start());
                marks.put(number, new Span(from, from + mark.end() - mark.start()));
                highest = number;
            }
        }
    }

    private static int number(Matcher mark) {
        if (mark.group("raised") == null) {
            return Integer.parseInt(mark.group("round") == null ? mark.group("square") : mark.group("round"));
        }
        return Marks.number(mark.group("raised"));
    }

    /**
     * A mark refers to a note below, or, where the source has lost the note, goes on with the count and is glued to a word.
     * A number in brackets after an article, a paragraph or a digit is a part of an act.
     */
    private boolean isMark(String paragraph, Matcher mark, int number) {
        String before = paragraph.substring(Math.max(0, mark.start() - LOOK_BACK), mark.start());
        if (number == 0 || LEGAL.matcher(before).find()) {
            return false;
        }
        if (notes.words().containsKey(number)) {
            return true;
        }
        boolean glued = !before.endsWith(" ");
        boolean raised = mark.group("raised") != null;
        boolean expected = number == highest + 1 || number < lastNote();
        return glued && !raised && expected;
    }

    private int lastNote() {
        return notes.words().isEmpty() ? 0 : notes.words().lastKey();
    }

    private List<Footnote> toList() {
        List<Footnote> footnotes = new ArrayList<>();
        marks.forEach(
                (number, mark) -> footnotes.add(new Footnote(number.toString(), Optional.of(mark), words(number))));
        notes.words().keySet().stream()
                .filter(number -> !marks.containsKey(number) && words(number).isPresent())
                .forEach(number -> footnotes.add(new Footnote(number.toString(), Optional.empty(), words(number))));
        return List.copyOf(footnotes);
    }

    private Optional<String> words(int number) {
        return Optional.ofNullable(notes.words().get(number)).filter(words -> !words.isEmpty());
    }
}
