package eu.hemicycle.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How marks of footnotes look in a text. */
final class Marks {

    static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** {@code (1)}, {@code [1]} or a raised number; in a row of them, as in {@code [1] [2]}, all but the first may stand apart. */
    static final Pattern BRACKETED = Pattern.compile("\\((?<=[^\\s\\d]\\(|\\d\\)[,;]? \\()(?<round>\\d{1,2})\\)"
            + "|\\[(?<=[^\\s\\d]\\[|\\d\\][,;]? \\[)(?<square>\\d{1,2})\\]|(?<raised>[" + RAISED + "]{1,2})");

    /** A number glued to the end of a word or a sentence, as plain text keeps of a raised one. */
    static final Pattern BARE =
            Pattern.compile("(?<round>\\d{1,2})(?<=[\\p{Ll}.,;:!?)\\]”\"'’]\\d{1,2})(?![\\d\\p{L}%.,/-]\\S)(?!\\d)");

    private Marks() {}

    /** The first line on which each number is a mark. */
    static Map<Integer, Integer> firstLines(List<Line> lines, Pattern form) {
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = form.matcher(lines.get(i).text());
            while (mark.find()) {
                first.putIfAbsent(value(mark), i);
            }
        }
        return first;
    }

    private static int value(Matcher mark) {
        for (int i = 1; i <= mark.groupCount(); i++) {
            if (mark.group(i) != null) {
                return Character.isDigit(mark.group(i).charAt(0))
                                && RAISED.indexOf(mark.group(i).charAt(0)) < 0
                        ? Integer.parseInt(mark.group(i))
                        : number(mark.group(i));
            }
        }
        return 0;
    }

    /** The value of raised digits. */
    static int number(String raised) {
        return raised.chars().reduce(0, (value, digit) -> 10 * value + RAISED.indexOf(digit));
    }
}
