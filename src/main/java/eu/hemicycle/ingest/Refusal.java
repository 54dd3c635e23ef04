package eu.hemicycle.ingest;

/**
 * Why an input was not taken, in words for the person who offered it.
 *
 * @param name the input's file name
 * @param line counted from 1; 0 when the reason lies in no single line
 * @param value what was found there, shortened, control characters escaped; empty when there is nothing to show
 * @param rule what was expected
 * @param fix what to do about it
 */
public record Refusal(String name, int line, String value, String rule, String fix) {

    private static final int LONGEST_VALUE = 80;

    public Refusal {
        name = printable(name);
        value = shortened(printable(value));
    }

    /** The same of the input under the name by which its owner finds it, such as its path. */
    public Refusal at(String origin) {
        return new Refusal(origin, line, value, rule, fix);
    }

    private static String shortened(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }

    private static String printable(String text) {
        int longest = Math.min(text.length(), 4 * LONGEST_VALUE);
        StringBuilder escaped = new StringBuilder();
        text.substring(0, longest).codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    /** Escapes what would move the cursor, turn the writing direction or not show at all on a terminal. */
    private static void append(StringBuilder escaped, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> escaped.append("\\u%04X".formatted(point));
            default -> escaped.appendCodePoint(point);
        }
    }

    /** One line: {@code NAME:LINE: rule (found "value"). fix}. */
    @Override
    public String toString() {
        String place = line > 0 ? name + ":" + line : name;
        String found = value.isEmpty() ? "" : " (found \"" + value + "\")";
        return place + ": " + rule + found + ". " + fix;
    }
}
