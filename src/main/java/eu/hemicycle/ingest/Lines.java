package eu.hemicycle.ingest;

import java.util.ArrayList;
import java.util.List;

/** Collects printed lines while a format is read. */
final class Lines {

    /** The longest pages seen have some hundred lines. */
    static final int MOST = 50_000;

    /** Characters; the longest pages seen have some hundred thousand. */
    static final int LONGEST = 4_000_000;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int currentNumber;
    private int length;
    private boolean opensBlock = true;
    private boolean heading;

    void append(CharSequence text, int number) {
        if (current.isEmpty()) {
            currentNumber = number;
        }
        current.append(text);
    }

    boolean isEmpty() {
        return current.isEmpty();
    }

    void heading(boolean now) {
        heading = now;
    }

    /** Ends the line; an empty one opens a new block. */
    void endLine() throws Unreadable {
        String text = PlainText.clean(current);
        current.setLength(0);
        if (text.isEmpty()) {
            opensBlock = true;
            return;
        }
        if (lines.size() == MOST) {
            throw new Unreadable(currentNumber, "", "A page has at most " + MOST + " lines", "Offer one page per file");
        }
        length += text.length();
        if (length > LONGEST) {
            throw new Unreadable(
                    currentNumber, "", "A page has at most " + LONGEST + " characters", "Offer one page per file");
        }
        lines.add(new Line(currentNumber, text, opensBlock, heading));
        opensBlock = false;
    }

    void endBlock() throws Unreadable {
        endLine();
        opensBlock = true;
    }

    List<Line> toList() {
        return List.copyOf(lines);
    }
}
