package eu.hemicycle.ingest;

import java.util.List;
import java.util.Optional;

/**
 * The line that tells what a page is.
 *
 * @param position of the line among the page's lines
 * @param labels in whose wording it is written
 */
record Heading(Kind kind, int position, Line line, Labels labels) {

    /** What a page can be. */
    enum Kind {
        ANSWER,
        QUESTION
    }

    private static final List<Labels> KNOWN = List.of(Labels.ENGLISH);

    static Optional<Heading> in(Page page) {
        for (Labels labels : KNOWN) {
            Optional<Heading> heading = worded(page.lines(), labels);
            if (heading.isPresent()) {
                return heading;
            }
        }
        return Optional.empty();
    }

    /** The first line in the wording of a heading; an answer without a person has only its reference as heading. */
    private static Optional<Heading> worded(List<Line> lines, Labels labels) {
        Optional<Heading> reference = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            LineKind kind = labels.kindOf(lines.get(i));
            if (kind == LineKind.QUESTION_HEADING) {
                return Optional.of(new Heading(Kind.QUESTION, i, lines.get(i), labels));
            }
            if (kind == LineKind.ANSWER_HEADING) {
                return Optional.of(new Heading(Kind.ANSWER, i, lines.get(i), labels));
            }
            boolean answers = kind == LineKind.REFERENCES && lines.get(i).text().endsWith("(ASW)");
            if (reference.isEmpty() && (answers || kind == LineKind.QUESTION_REFERENCES)) {
                reference = Optional.of(new Heading(Kind.ANSWER, i, lines.get(i), labels));
            }
        }
        return reference;
    }
}
