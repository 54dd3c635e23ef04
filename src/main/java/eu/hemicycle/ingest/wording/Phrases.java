package eu.hemicycle.ingest.wording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Phrases as the files write them: alternatives between bars, {@code *} for any ending of a word, {@code [a/b]} for what may
 * be left out. They become regular expressions over {@link Folded} text.
 */
final class Phrases {

    private static final String NEVER = "(?!)";
    private static final String LETTER = "[\\p{L}\\p{N}]";

    private Phrases() {}

    /** The alternatives, the longest first; empty for an empty value. */
    static List<String> of(String value) {
        return Arrays.stream(value.split("(?<= )\\|(?= )"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(Folded::of)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Any of the phrases, each as whole words; never matches where there is none. */
    static String regex(List<String> phrases) {
        return phrases.isEmpty()
                ? NEVER
                : "(?:"
                        + String.join(
                                "|", phrases.stream().map(Phrases::bounded).toList()) + ")";
    }

    private static String bounded(String phrase) {
        return "(?<!" + LETTER + ")" + regex(phrase) + "(?:(?!" + LETTER + ")|(?<=['.-]))";
    }

    private static String regex(String phrase) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < phrase.length()) {
            int open = phrase.indexOf('[', at);
            if (open < 0) {
                break;
            }
            int close = phrase.indexOf(']', open);
            at = optional(regex, phrase, at, open, close);
        }
        return regex.append(literal(phrase.substring(at))).toString();
    }

    /** Writes what stands before a bracket and the bracket, with the space that goes with it; returns where to go on. */
    private static int optional(StringBuilder regex, String phrase, int at, int open, int close) {
        String before = phrase.substring(at, open);
        String choice = String.join(
                "|",
                Arrays.stream(phrase.substring(open + 1, close).split("/"))
                        .map(Phrases::literal)
                        .toList());
        boolean spaceBefore = before.endsWith(" ");
        regex.append(literal(spaceBefore ? before.substring(0, before.length() - 1) : before));
        boolean spaceAfter = !spaceBefore && phrase.startsWith(" ", close + 1);
        regex.append("(?:")
                .append(spaceBefore ? " " : "")
                .append("(?:")
                .append(choice)
                .append(")")
                .append(spaceAfter ? " " : "")
                .append(")?");
        return close + (spaceAfter ? 2 : 1);
    }

    private static String literal(String text) {
        StringBuilder regex = new StringBuilder();
        for (char at : text.toCharArray()) {
            switch (at) {
                case '*' -> regex.append("\\p{L}*");
                case '-' -> regex.append("[- ]");
                default ->
                    regex.append(Character.isLetterOrDigit(at) || at == ' ' ? "" : "\\")
                            .append(at);
            }
        }
        return regex.toString();
    }
}
