package eu.hemicycle.ingest;

import eu.hemicycle.document.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From lines to paragraphs. */
final class Paragraphs {

    /** A text whose longest line is shorter is not wrapped but made of short paragraphs. */
    private static final int NARROWEST_WRAP = 55;

    private static final int WIDEST_WRAP = 120;
    private static final Pattern POINT =
            Pattern.compile("(?<number>\\d{1,2})[.)] ?\\D.*|\\((?<bracketed>\\d{1,2})\\) .*"
                    + "|(?<letter>[a-z]|[ivx]{1,4})\\) .*|\\((?<other>[a-z]|[ivx]{1,4})\\) .*");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final int width;
    private String previous = "";
    private int point;

    private Paragraphs(int width) {
        this.width = width;
    }

    /**
     * Blocks are paragraphs. Inside a block a line that ends no sentence is wrapped and goes on; one that does ends its
     * paragraph, unless the text is wrapped and the next word would not have fitted. Points of a list stand alone.
     */
    static List<String> of(List<Line> lines, SourceKind kind) {
        Paragraphs paragraphs = new Paragraphs(kind == SourceKind.TEXT ? width(lines) : Integer.MAX_VALUE);
        lines.forEach(paragraphs::add);
        paragraphs.end();
        return List.copyOf(paragraphs.paragraphs);
    }

    private static int width(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    }

    private void add(Line line) {
        String text = Labels.withoutBullet(line.text());
        boolean bullet = text.length() < line.text().length();
        if (text.isEmpty()) {
            return;
        }
        if (line.opensBlock() || bullet || isPoint(text) || !goesOn(line.text())) {
            end();
        }
        point = next(text);
        current.append(current.isEmpty() ? "" : joint()).append(text);
        previous = line.text();
    }

    private void end() {
        if (!current.isEmpty()) {
            paragraphs.add(current.toString());
            current.setLength(0);
        }
    }

    private boolean goesOn(String next) {
        return !PlainText.endsSentence(previous) || wrappedBefore(next);
    }

    private boolean wrappedBefore(String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return width >= NARROWEST_WRAP && width <= WIDEST_WRAP && previous.length() + 1 + word > width;
    }

    /** A compound broken at its hyphen stays one word. */
    private String joint() {
        int length = current.length();
        boolean hyphen = length > 1
                && "-‐‑".indexOf(current.charAt(length - 1)) >= 0
                && Character.isLetter(current.charAt(length - 2));
        return hyphen ? "" : " ";
    }

    /** A line may begin with a number by chance; it opens a point where the count begins or goes on. */
    private boolean isPoint(String text) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        Optional<Integer> number = number(matcher);
        return number.isEmpty() || number.get() == 1 || number.get() == point;
    }

    /** The number that the next point of this list would have. */
    private int next(String text) {
        Matcher matcher = POINT.matcher(text);
        return matcher.matches() ? number(matcher).map(number -> number + 1).orElse(point) : point;
    }

    private static Optional<Integer> number(Matcher point) {
        String digits = point.group("number") != null ? point.group("number") : point.group("bracketed");
        return Optional.ofNullable(digits).map(Integer::valueOf);
    }
}
