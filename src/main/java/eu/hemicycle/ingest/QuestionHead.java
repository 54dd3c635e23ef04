package eu.hemicycle.ingest;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a question: who asks whom about what.
 *
 * @param parts what the official record keeps as alternative title, part by part
 * @param body the lines after the head
 */
record QuestionHead(
        Front front,
        Line heading,
        List<String> parts,
        List<Author> authors,
        List<Institution> addressees,
        Optional<String> subject,
        List<Line> body) {

    static QuestionHead read(Page page, Heading heading) throws Unreadable {
        return new Reader(page, heading).read();
    }

    /** Reads the lines from the heading on, in whatever order they stand. */
    private static final class Reader {

        private static final int MOST_AUTHOR_LINES = 120;
        private static final int LONGEST_WRAPPED = 120;

        private final Front front;
        private final Line heading;
        private final Cursor cursor;
        private final List<String> parts = new ArrayList<>();
        private final List<Institution> addressees = new ArrayList<>();
        private List<Author> authors = List.of();
        private Optional<String> subject = Optional.empty();

        Reader(Page page, Heading heading) throws Unreadable {
            this.front = new Front(heading.labels());
            this.heading = heading.line();
            this.cursor = new Cursor(page.lines(), heading.labels(), heading.position());
            front.above(page.lines().subList(0, heading.position()), heading.labels());
        }

        QuestionHead read() throws Unreadable {
            takeHeading();
            boolean inHead = true;
            while (inHead) {
                inHead = cursor.hasNext() && takeLine();
            }
            if (!authors.isEmpty()) {
                parts.add(People.heading(authors));
            }
            return new QuestionHead(
                    front, heading, List.copyOf(parts), authors, List.copyOf(addressees), subject, cursor.rest());
        }

        /** The addressee may stand on the same line. */
        private void takeHeading() {
            String text = cursor.take().text();
            front.own().addAll(Front.references(text));
            int addressee = text.indexOf(" to the ");
            if (addressee < 0) {
                parts.add(text);
                return;
            }
            parts.add(text.substring(0, addressee));
            address(text.substring(addressee + 1));
        }

        private void address(String text) {
            parts.add(text);
            Institutions.in(text).stream()
                    .filter(institution -> !addressees.contains(institution))
                    .forEach(addressees::add);
        }

        private boolean takeLine() throws Unreadable {
            LineKind kind = cursor.kind();
            return switch (kind) {
                case ADDRESSEE, RULE -> takeBeforeAuthors(kind);
                case ANSWER_IN_WRITING, SUBJECT -> takeLabel(kind);
                case PROSE -> takeAuthors();
                case QUESTION_REFERENCES -> false;
                default -> takeFront(kind);
            };
        }

        private boolean takeBeforeAuthors(LineKind kind) {
            if (subject.isPresent() || !authors.isEmpty()) {
                return false;
            }
            if (kind == LineKind.ADDRESSEE) {
                address(wrapped());
            } else {
                parts.add(cursor.take().text());
            }
            return true;
        }

        private boolean takeLabel(LineKind kind) {
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

        /** A line with its continuations, which begin in lower case or with a slash. */
        private String wrapped() {
            StringBuilder text = new StringBuilder(cursor.take().text());
            while (cursor.at(LineKind.PROSE)
                    && cursor.peek().text().length() < LONGEST_WRAPPED
                    && (Character.isLowerCase(cursor.peek().text().codePointAt(0))
                            || cursor.peek().text().startsWith("/"))) {
                text.append(' ').append(cursor.take().text());
            }
            return text.toString();
        }

        private Optional<String> subject() {
            StringBuilder title = new StringBuilder(Labels.value(cursor.take()));
            boolean alone = title.isEmpty();
            int further = alone && cursor.at(LineKind.PROSE) ? 1 : linesOfTitle();
            for (int i = 0; i < further; i++) {
                title.append(title.isEmpty() ? "" : " ").append(cursor.take().text());
            }
            return title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
        }

        /** A long title is wrapped over one or two more lines of its block; longer or finished with a stop is no title. */
        private int linesOfTitle() {
            int count = 0;
            while (cursor.ahead(count).filter(line -> !line.opensBlock()).isPresent()) {
                Line line = cursor.ahead(count).get();
                if (cursor.labels().kindOf(line) != LineKind.PROSE) {
                    break;
                }
                if (count == 2
                        || line.text().length() > LONGEST_WRAPPED
                        || line.text().endsWith(".")) {
                    return 0;
                }
                count++;
            }
            return count;
        }

        /** Authors stand before the subject, or, where there is none, are told from the body by their looks. */
        private boolean takeAuthors() {
            if (!authors.isEmpty()) {
                return false;
            }
            int count = subject.isEmpty() ? linesBeforeLabel() : 0;
            count = count > 0 ? count : linesOfNames();
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < count; i++) {
                String line = cursor.take().text();
                names.append(line)
                        .append(i + 1 < count ? separator(line, cursor.peek().text()) : "");
            }
            authors = People.authors(names.toString());
            return count > 0;
        }

        /** A line ends a name unless it stops inside one, or the next line brings only the group. */
        private static String separator(String line, String next) {
            boolean inGroup = line.lastIndexOf('(') > line.lastIndexOf(')');
            boolean inName = !line.endsWith(")") && (line.contains(",") || !line.contains(" "));
            boolean goesOn = line.endsWith(",") || next.startsWith("(") || next.startsWith(",");
            return inGroup || inName || goesOn ? " " : ", ";
        }

        private int linesBeforeLabel() {
            for (int i = 0; i < MOST_AUTHOR_LINES && cursor.ahead(i).isPresent(); i++) {
                Line line = cursor.ahead(i).get();
                LineKind kind = cursor.labels().kindOf(line);
                if (kind == LineKind.SUBJECT || kind == LineKind.ANSWER_IN_WRITING) {
                    return i;
                }
                boolean sentence =
                        PlainText.endsSentence(line.text()) && !line.text().endsWith(")");
                if (kind != LineKind.PROSE || sentence) {
                    return 0;
                }
            }
            return 0;
        }

        private int linesOfNames() {
            int count = 0;
            boolean open = true;
            while (count < MOST_AUTHOR_LINES && cursor.ahead(count).isPresent()) {
                Line line = cursor.ahead(count).get();
                boolean grouped = line.text().contains("(");
                boolean expected = grouped || open && subject.isEmpty();
                if (!expected || cursor.labels().kindOf(line) != LineKind.PROSE || !People.areAuthors(line.text())) {
                    break;
                }
                open = line.text().endsWith(",");
                count++;
            }
            return count;
        }
    }
}
