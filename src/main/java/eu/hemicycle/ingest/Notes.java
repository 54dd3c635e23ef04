package eu.hemicycle.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes printed below a text, apart from it.
 *
 * @param before the lines of the text
 * @param words each note's words by its number; empty words where only the number was printed
 * @param bare whether the numbers stand without brackets and are not raised: {@code 1 See the plan.}
 */
record Notes(List<Line> before, TreeMap<Integer, String> words, boolean bare) {

    private static final Pattern START = Pattern.compile("(?:[(\\[](?<number>\\d{1,2})[)\\]]|(?<raised>[" + Marks.RAISED
            + "]{1,2})|(?<bare>\\d{1,2})(?= ))(?<space> ?)(?<words>.*)");

    /** What may stand at the end of a note though it ends no sentence: an address, a number, a bracket. */
    private static final Pattern END = Pattern.compile("(?:.*[\\d)\\]/]|.*(?:https?://|www\\.)\\S*)");

    /**
     * Takes the last lines as notes as long as each begins with a number that is smaller than the next note's and that the
     * text above refers to, or that is glued to its words as no numbered paragraph is, or is an item of a list in brackets.
     */
    static Notes in(List<Line> lines) {
        Map<Integer, Integer> bracketed = Marks.firstLines(lines, Marks.BRACKETED);
        Notes notes = in(lines, bracketed, false);
        if (!notes.words().isEmpty()) {
            return notes;
        }
        Notes bare = in(lines, Marks.firstLines(lines, Marks.BARE), true);
        return bare.words().isEmpty() ? notes : bare;
    }

    private static Notes in(List<Line> lines, Map<Integer, Integer> marked, boolean bare) {
        int first = lines.size();
        int next = Integer.MAX_VALUE;
        for (int i = lines.size() - 1; i > 0; i--) {
            Matcher start = START.matcher(text(lines.get(i)));
            if (!start.matches() || bare != (start.group("bare") != null)) {
                continue;
            }
            int number = number(start);
            boolean referred = marked.getOrDefault(number, lines.size()) < i;
            if (number >= next || !referred && !isGlued(start) && !isListed(lines.get(i))) {
                break;
            }
            first = i;
            next = number;
        }
        boolean complete = !bare || next == 1;
        first = complete ? first : lines.size();
        return new Notes(List.copyOf(lines.subList(0, first)), words(lines.subList(first, lines.size()), bare), bare);
    }

    private static boolean isGlued(Matcher start) {
        return start.group("bare") == null
                && start.group("space").isEmpty()
                && !start.group("words").isEmpty();
    }

    /** The present portal prints notes as a list, and numbered points without brackets. */
    private static boolean isListed(Line line) {
        return text(line).startsWith("[") && !line.text().strip().startsWith("[");
    }

    private static int number(Matcher start) {
        if (start.group("raised") != null) {
            return Marks.number(start.group("raised"));
        }
        return Integer.parseInt(start.group("number") != null ? start.group("number") : start.group("bare"));
    }

    private static String text(Line line) {
        return Labels.withoutBullet(line.text());
    }

    /** Lines that begin no note go on with the one above. */
    private static TreeMap<Integer, String> words(List<Line> lines, boolean bare) {
        TreeMap<Integer, String> words = new TreeMap<>();
        int current = 0;
        List<String> parts = new ArrayList<>();
        for (Line line : lines) {
            Matcher start = START.matcher(text(line));
            boolean begins = start.matches() && bare == (start.group("bare") != null) && number(start) > current;
            if (begins) {
                put(words, current, parts);
                current = number(start);
            }
            parts.add(begins ? start.group("words") : text(line));
        }
        put(words, current, parts);
        return words;
    }

    private static void put(TreeMap<Integer, String> words, int number, List<String> parts) {
        if (number > 0) {
            words.put(number, String.join(" ", parts).strip());
        }
        parts.clear();
    }

    /** Whether the last words, of the notes or else of the text, end as words do. */
    boolean end(List<String> paragraphs) {
        if (words.isEmpty()) {
            return !paragraphs.isEmpty() && PlainText.endsSentence(paragraphs.get(paragraphs.size() - 1));
        }
        String last = words.lastEntry().getValue();
        return last.isEmpty()
                || PlainText.endsSentence(last)
                || END.matcher(last).matches();
    }
}
