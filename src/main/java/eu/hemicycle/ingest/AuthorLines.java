package eu.hemicycle.ingest;

import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.util.Optional;

/** The lines of a question's head that name its authors: those before the subject, or those that look like names. */
final class AuthorLines {

    private static final int MOST = 400;

    /** Room for every Member of the Parliament. */
    private static final int LONGEST = 60_000;

    private final Cursor cursor;

    AuthorLines(Cursor cursor) {
        this.cursor = cursor;
    }

    Authors.Asking take(boolean afterSubject) {
        int count = afterSubject ? 0 : linesBeforeLabel();
        count = count > 0 ? count : linesOfNames(afterSubject);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count && names.length() < LONGEST; i++) {
            String line = cursor.take().text();
            names.append(line)
                    .append(i + 1 < count ? separator(line, cursor.peek().text()) : "");
        }
        return cursor.labels().authors().asking(withoutAsked(names.toString()));
    }

    /** {@code by Ada Example}, with the institution on another line. */
    private String withoutAsked(String names) {
        int end = cursor.labels().wording().after(Label.ASKED, Folded.of(names)).orElse(0);
        boolean name = end > 0
                && end + 1 < names.length()
                && Character.isLowerCase(names.charAt(0))
                && names.charAt(end) == ' '
                && Character.isUpperCase(names.charAt(end + 1));
        return name ? names.substring(end + 1) : names;
    }

    /** A line ends a name unless it stops inside one, or the next line brings only the group. */
    private String separator(String line, String next) {
        boolean inGroup = line.lastIndexOf('(') > line.lastIndexOf(')');
        boolean inName = !line.endsWith(")") && (line.contains(",") || !line.contains(" "));
        boolean goesOn = line.endsWith(",") || next.startsWith("(") || next.startsWith(",");
        boolean behalf = cursor.labels().authors().isBehalf(next);
        return !behalf && (inGroup || inName || goesOn) ? " " : ", ";
    }

    private int linesBeforeLabel() {
        for (int i = 0; i < MOST && cursor.ahead(i).isPresent(); i++) {
            Line line = cursor.ahead(i).get();
            LineKind kind = cursor.labels().kindOf(line);
            if (kind == LineKind.SUBJECT || kind == LineKind.ANSWER_IN_WRITING) {
                return i;
            }
            if (!isProse(kind) || isSentence(line.text())) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isProse(LineKind kind) {
        return kind == LineKind.PROSE || kind == LineKind.ON_BEHALF_OF || kind == LineKind.ASKED;
    }

    private static boolean isSentence(String text) {
        return PlainText.endsSentence(text) && !text.endsWith(")");
    }

    private int linesOfNames(boolean afterSubject) {
        int count = 0;
        boolean open = true;
        while (count < MOST && cursor.ahead(count).isPresent()) {
            Line line = cursor.ahead(count).get();
            Optional<String> before =
                    count == 0 ? Optional.empty() : cursor.ahead(count - 1).map(Line::text);
            boolean behalf = count > 0 && cursor.labels().authors().isBehalf(line.text()) && !isSentence(line.text());
            if (behalf) {
                return count + 1;
            }
            if (!isNames(line, before, open && !afterSubject)) {
                break;
            }
            open = line.text().endsWith(",");
            count++;
        }
        return count;
    }

    private boolean isNames(Line line, Optional<String> before, boolean open) {
        boolean grouped = line.text().contains("(");
        boolean goesOn = before.filter(text -> text.endsWith(",")).isPresent();
        return (grouped || open || goesOn)
                && isProse(cursor.labels().kindOf(line))
                && cursor.labels().authors().areAuthors(before.isEmpty() ? withoutAsked(line.text()) : line.text());
    }
}
