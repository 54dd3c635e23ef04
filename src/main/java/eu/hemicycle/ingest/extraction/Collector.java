package eu.hemicycle.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers lines while a document is read, within bounds. */
final class Collector {

    static final int MOST_LINES = 50_000;
    static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern NOTE = Pattern.compile("\\s*([" + SUPERSCRIPTS + "]{1,3})\\s*(\\S.*)", Pattern.DOTALL);

    private final List<ExtractedLine> lines = new ArrayList<>();
    private final List<ExtractedLine> notes = new ArrayList<>();
    private final List<ExtractedLine> margins = new ArrayList<>();
    private int characters;

    /** Adds a line of the text; blank ones count for nothing. */
    void line(String text, boolean opensBlock, boolean heading) throws Unextractable {
        add(lines, text, opensBlock, heading);
    }

    /** Adds a line of a note; they are kept apart until the end. */
    void note(String text, boolean opensBlock) throws Unextractable {
        add(notes, text, opensBlock, false);
    }

    void margin(String text) throws Unextractable {
        add(margins, text, true, false);
    }

    private void add(List<ExtractedLine> to, String text, boolean opensBlock, boolean heading) throws Unextractable {
        characters += text.length();
        if (characters > MOST_CHARACTERS || size() == MOST_LINES) {
            throw new Unextractable(
                    "more than "
                            + (characters > MOST_CHARACTERS ? MOST_CHARACTERS + " characters" : MOST_LINES + " lines"),
                    "A document is one question or answer",
                    "Offer one document per file");
        }
        if (!text.isBlank()) {
            String opening = opensBlock ? withBracketedNumber(text) : text;
            to.add(new ExtractedLine(size() + 1, opening, opensBlock, heading));
        }
    }

    private int size() {
        return lines.size() + notes.size() + margins.size();
    }

    Extract extract() {
        List<ExtractedLine> all = new ArrayList<>(lines);
        all.addAll(notes);
        return new Extract(all, margins);
    }

    /** Digits as they are printed above the line. */
    static String raised(String digits) {
        StringBuilder raised = new StringBuilder();
        digits.chars()
                .forEach(digit ->
                        raised.append(digit >= '0' && digit <= '9' ? SUPERSCRIPTS.charAt(digit - '0') : (char) digit));
        return raised.toString();
    }

    /** A paragraph that begins with a raised number is the note of that number. */
    private static String withBracketedNumber(String text) {
        Matcher note = NOTE.matcher(text);
        return note.matches() ? "(" + digits(note.group(1)) + ")" + note.group(2) : text;
    }

    private static String digits(String raised) {
        StringBuilder digits = new StringBuilder();
        raised.chars().forEach(digit -> digits.append(SUPERSCRIPTS.indexOf(digit)));
        return digits.toString();
    }

    /** Whether a paragraph begins as a note does. */
    static boolean beginsNote(String text) {
        return NOTE.matcher(text).matches();
    }
}
