package eu.hemicycle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes printed below a text, apart from it.
 *
 * @param before the lines of the text
 * @param words each note's words by its number; empty words where only the number was printed
 */
record Notes(List<Line> before, TreeMap<Integer, String> words) {

    private static final Pattern START = Pattern.compile("[(\\[](?<number>\\d{1,2})[)\\]](?<space> ?)(?<words>.*)");

    /**
     * Takes the last lines as notes as long as each begins with a number that is smaller than the next note's and that the
     * text above refers to, or that is glued to its words as no numbered paragraph is.
     */
    static Notes in(List<Line> lines) {
        int first = lines.size();
        int next = Integer.MAX_VALUE;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher start = START.matcher(text(lines.get(i)));
            if (!start.matches()) {
                continue;
            }
            int number = Integer.parseInt(start.group("number"));
            if (number >= next || !isNote(start, lines.subList(0, i))) {
                break;
            }
            first = i;
            next = number;
        }
        return new Notes(List.copyOf(lines.subList(0, first)), words(lines.subList(first, lines.size())));
    }

    private static boolean isNote(Matcher start, List<Line> above) {
        if (above.isEmpty()) {
            return false;
        }
        boolean glued = start.group("space").isEmpty() && !start.group("words").isEmpty();
        String number = start.group("number");
        Pattern mark = Pattern.compile("(?<=[^\\s\\d])(?:\\(" + number + "\\)|\\[" + number + "\\])");
        return glued
                || above.stream().anyMatch(line -> mark.matcher(line.text()).find());
    }

    private static String text(Line line) {
        return Labels.withoutBullet(line.text());
    }

    /** Lines that begin no note go on with the one above. */
    private static TreeMap<Integer, String> words(List<Line> lines) {
        TreeMap<Integer, String> words = new TreeMap<>();
        int current = 0;
        for (Line line : lines) {
            Matcher start = START.matcher(text(line));
            if (start.matches() && Integer.parseInt(start.group("number")) > current) {
                current = Integer.parseInt(start.group("number"));
                words.put(current, start.group("words").strip());
            } else {
                words.merge(current, text(line), (some, more) -> (some + " " + more).strip());
            }
        }
        return words;
    }

    /** Whether the last words, of the notes or else of the text, end a sentence. */
    boolean end(List<String> paragraphs) {
        List<String> all = new ArrayList<>(paragraphs);
        all.addAll(words.values());
        return !all.isEmpty() && PlainText.endsSentence(all.get(all.size() - 1));
    }
}
