package eu.hemicycle.ingest;

import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.util.List;
import java.util.Optional;

/**
 * The head of an answer: who answers for whom, and which questions.
 *
 * @param body the lines after the head
 */
record AnswerHead(
        Front front, Line heading, List<Respondent> respondents, Optional<Institution> institution, List<Line> body) {

    private static final int LONGEST_NAME = 120;

    static AnswerHead read(List<Line> lines, Heading heading) throws Unreadable {
        Labels labels = heading.labels();
        Front front = new Front(labels);
        Optional<AnswerHeading> printed = heading.kind() == Heading.Kind.ANSWER
                ? AnswerHeading.at(lines, heading.position(), labels)
                : Optional.empty();
        Optional<String> above =
                printed.filter(found -> found.respondents().isEmpty()).flatMap(found -> nameAbove(lines, heading));
        front.above(lines.subList(0, heading.position()), labels);
        Cursor cursor = new Cursor(lines, labels, heading.position());
        printed.ifPresent(found -> cursor.skip(found.lines()));
        printed.ifPresent(found -> front.questions().addAll(found.references()));
        if (heading.kind() == Heading.Kind.REPLY) {
            takeReply(cursor, front);
        }
        while (cursor.hasNext() && (isReply(cursor) || front.take(cursor.peek(), cursor.kind()))) {
            cursor.take();
        }
        Optional<AnswerHeading> complete =
                above.isPresent() ? printed.map(found -> found.by(above.get(), labels)) : printed;
        return new AnswerHead(
                front,
                heading.line(),
                complete.map(AnswerHeading::respondents).orElse(List.of()),
                complete.flatMap(AnswerHeading::institution),
                cursor.rest());
    }

    /** Where the person stands first, a narrow line may hold nothing else. */
    private static Optional<String> nameAbove(List<Line> lines, Heading heading) {
        int above = heading.position() - 1;
        if (above < 0 || heading.line().opensBlock()) {
            return Optional.empty();
        }
        Line line = lines.get(above);
        LineKind kind = heading.labels().kindOf(line);
        boolean name = (kind == LineKind.PROSE || kind == LineKind.ADDRESSEE)
                && line.text().length() <= LONGEST_NAME
                && !PlainText.endsSentence(line.text());
        return name ? Optional.of(line.text()) : Optional.empty();
    }

    /** The word for a reply may have its date behind it. */
    private static void takeReply(Cursor cursor, Front front) throws Unreadable {
        Line line = cursor.peek();
        String text = line.text();
        Optional<Integer> end = cursor.labels().wording().after(Label.REPLY, Folded.of(text));
        if (end.isPresent() && end.get() < text.length()) {
            String date = text.substring(end.get()).strip();
            cursor.take();
            if (Dates.isMeant(date)) {
                front.take(new Line(line.number(), date, false, false), LineKind.DATE);
            }
        }
    }

    private static boolean isReply(Cursor cursor) {
        return cursor.labels().wording().is(Label.REPLY, Folded.of(cursor.peek().text()));
    }
}
