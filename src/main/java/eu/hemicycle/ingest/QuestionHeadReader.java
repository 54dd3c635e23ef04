package eu.hemicycle.ingest;

import eu.hemicycle.document.Institution;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the lines from a question's heading on, in whatever order they stand. */
final class QuestionHeadReader {

    private static final int LONGEST_WRAPPED = 120;
    private static final int MOST_TITLE_LINES = 3;

    private final Front front;
    private final Line heading;
    private final Labels labels;
    private final Cursor cursor;
    private final AuthorLines authorLines;
    private final List<String> parts = new ArrayList<>();
    private final List<Institution> addressees = new ArrayList<>();
    private Authors.Asking asking = Authors.Asking.NOBODY;
    private Optional<String> subject = Optional.empty();
    private boolean ruled;

    QuestionHeadReader(List<Line> lines, Heading heading) throws Unreadable {
        this.labels = heading.labels();
        this.front = new Front(labels);
        this.heading = heading.line();
        this.cursor = new Cursor(lines, labels, heading.position());
        this.authorLines = new AuthorLines(cursor);
        front.above(lines.subList(0, heading.position()), labels);
    }

    QuestionHead read() throws Unreadable {
        takeHeading();
        boolean inHead = true;
        while (inHead) {
            inHead = cursor.hasNext() && takeLine();
        }
        List<String> all = new ArrayList<>(parts);
        all.addAll(asking.parts());
        return new QuestionHead(
                front, heading, List.copyOf(all), asking.authors(), List.copyOf(addressees), subject, cursor.rest());
    }

    /** Who asks and who is asked may stand on the same line. */
    private void takeHeading() {
        Line line = cursor.take();
        QuestionHeading printed = QuestionHeading.in(line, labels)
                .orElseGet(() -> new QuestionHeading(line.text(), Front.references(line.text()), ""));
        front.headline().addAll(printed.references());
        front.revised(printed.title());
        parts.add(printed.title());
        if (!printed.rest().isEmpty() && !takeAsked(printed.rest())) {
            address(printed.rest());
        }
    }

    private void address(String text) {
        parts.add(text);
        labels.institutions().in(text).stream()
                .filter(institution -> !addressees.contains(institution))
                .forEach(addressees::add);
    }

    private boolean takeLine() throws Unreadable {
        LineKind kind = cursor.kind();
        return switch (kind) {
            case ADDRESSEE -> takeAddressee();
            case RULE -> takeRule();
            case ASKED -> takeAskedLine();
            case ANSWER_IN_WRITING, SUBJECT -> takeLabel(kind);
            case PROSE, ON_BEHALF_OF -> takeAuthors();
            case QUESTION_REFERENCES -> false;
            default -> takeFront(kind);
        };
    }

    private boolean takeAddressee() throws Unreadable {
        boolean expected = addressees.isEmpty() || asking.isEmpty() && !ruled;
        if (!expected || subject.isPresent()) {
            return takeAuthors();
        }
        address(wrapped());
        return true;
    }

    private boolean takeRule() throws Unreadable {
        if (subject.isPresent() || !asking.isEmpty() || ruled) {
            return takeAuthors();
        }
        ruled = true;
        parts.add(cursor.take().text());
        return true;
    }

    private boolean takeAskedLine() throws Unreadable {
        if (subject.isPresent() || !asking.isEmpty() || !takeAsked(cursor.peek().text())) {
            return takeAuthors();
        }
        cursor.take();
        return true;
    }

    /** {@code by Brian Simpson (PSE) to the Council}. */
    private boolean takeAsked(String text) {
        String folded = Folded.of(text);
        Optional<Integer> names = labels.wording().after(Label.ASKED, folded);
        Matcher to = labels.addressed().matcher(folded);
        if (names.isEmpty() || !to.find(names.get())) {
            return false;
        }
        int start = to.start();
        while (to.find()) {
            start = to.start();
        }
        asking = labels.authors().asking(text.substring(names.get(), start).replaceFirst("^ ?:? ?", ""));
        address(text.substring(start).strip());
        return true;
    }

    private boolean takeLabel(LineKind kind) {
        if (kind == LineKind.SUBJECT && subject.isPresent()) {
            return false;
        }
        if (kind == LineKind.SUBJECT) {
            subject = subject();
        } else {
            cursor.take();
        }
        return true;
    }

    private boolean takeFront(LineKind kind) throws Unreadable {
        boolean taken = front.take(cursor.peek(), kind);
        if (taken) {
            cursor.take();
        }
        return taken;
    }

    private boolean takeAuthors() {
        if (!asking.isEmpty()) {
            return takeBehalf();
        }
        asking = authorLines.take(subject.isPresent());
        return !asking.isEmpty();
    }

    /** For whom they speak may stand on a line of its own. */
    private boolean takeBehalf() {
        boolean expected = asking.speaksForNobody() && subject.isEmpty();
        if (!expected || !labels.authors().isBehalf(cursor.peek().text())) {
            return false;
        }
        asking = labels.authors().speakingFor(asking, wrapped());
        return true;
    }

    /** A line with its continuations, which begin in lower case or with a slash, or go on after a short word. */
    private String wrapped() {
        StringBuilder text = new StringBuilder(cursor.take().text());
        while (cursor.at(LineKind.PROSE)
                && !cursor.peek().opensBlock()
                && cursor.peek().text().length() < LONGEST_WRAPPED
                && goesOn(text.toString(), cursor.peek().text())) {
            text.append(' ').append(cursor.take().text());
        }
        return text.toString();
    }

    private static boolean goesOn(String text, String next) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        boolean open = last.endsWith("/") || last.length() <= 3 && Character.isLowerCase(last.codePointAt(0));
        return open || Character.isLowerCase(next.codePointAt(0)) || next.startsWith("/");
    }

    private Optional<String> subject() {
        StringBuilder title = new StringBuilder(labels.value(Label.SUBJECT, cursor.take()));
        boolean alone = title.isEmpty();
        int further = alone && cursor.at(LineKind.PROSE) ? 1 : linesOfTitle(title.toString());
        for (int i = 0; i < further; i++) {
            title.append(title.isEmpty() ? "" : " ").append(cursor.take().text());
        }
        return title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
    }

    /** A long title is wrapped over some more lines of its block; where words follow at once, only over open ends. */
    private int linesOfTitle(String title) {
        int count = 0;
        int open = isOpen(title) ? 1 : 0;
        while (cursor.ahead(count).filter(line -> !line.opensBlock()).isPresent()) {
            Line line = cursor.ahead(count).get();
            if (labels.kindOf(line) != LineKind.PROSE) {
                break;
            }
            if (count == MOST_TITLE_LINES
                    || line.text().length() > LONGEST_WRAPPED
                    || PlainText.endsSentence(line.text())) {
                return Math.min(open, count);
            }
            count++;
            open += open == count && isOpen(line.text()) ? 1 : 0;
        }
        return count;
    }

    private static boolean isOpen(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return text.endsWith(",")
                || !last.isEmpty() && last.length() <= 3 && Character.isLowerCase(last.codePointAt(0));
    }
}
