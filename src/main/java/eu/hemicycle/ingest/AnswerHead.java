package eu.hemicycle.ingest;

import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Respondent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The head of an answer: who answers for whom, and which questions.
 *
 * @param body the lines after the head
 */
record AnswerHead(
        Front front, Line heading, List<Respondent> respondents, Optional<Institution> institution, List<Line> body) {

    private static final int LONGEST_WRAPPED = 150;

    static AnswerHead read(Page page, Heading heading) throws Unreadable {
        Labels labels = heading.labels();
        Front front = new Front(labels);
        front.above(page.lines().subList(0, heading.position()), labels);
        Cursor cursor = new Cursor(page.lines(), labels, heading.position());
        String printed = cursor.at(LineKind.ANSWER_HEADING) ? heading(cursor) : "";
        while (cursor.hasNext() && front.take(cursor.peek(), cursor.kind())) {
            cursor.take();
        }
        return answeredBy(front, heading.line(), printed, labels, cursor.rest());
    }

    /** The heading with the lines it is wrapped over. */
    private static String heading(Cursor cursor) {
        StringBuilder heading = new StringBuilder(cursor.take().text());
        while (cursor.hasNext() && goesOn(heading.toString(), cursor)) {
            heading.append(' ').append(cursor.take().text());
        }
        return heading.toString();
    }

    private static boolean goesOn(String heading, Cursor cursor) {
        Labels labels = cursor.labels();
        LineKind kind = cursor.kind();
        boolean complete = labels.onBehalfOf().matcher(heading).find();
        if (kind == LineKind.ON_BEHALF_OF && !complete) {
            return true;
        }
        String lower = heading.toLowerCase(Locale.ROOT);
        boolean open = labels.answerGivenBy().matcher(heading).matches()
                || lower.endsWith(" of")
                || lower.endsWith(" the")
                || lower.endsWith(" european")
                || lower.endsWith(" and");
        String next = cursor.peek().text();
        boolean wrapped = !complete
                && next.length() <= LONGEST_WRAPPED
                && labels.onBehalfOf().matcher(next).find()
                && !PlainText.endsSentence(next);
        return kind == LineKind.PROSE && next.length() <= LONGEST_WRAPPED && (open || wrapped);
    }

    private static AnswerHead answeredBy(Front front, Line line, String printed, Labels labels, List<Line> body)
            throws Unreadable {
        Matcher given = labels.answerGivenBy().matcher(printed);
        String who = given.lookingAt() ? printed.substring(given.end()) : "";
        Matcher behalf = labels.onBehalfOf().matcher(who);
        if (behalf.find()) {
            Optional<Institution> institution = Optional.of(institution(line, who.substring(behalf.end())));
            return new AnswerHead(front, line, People.respondents(who.substring(0, behalf.start())), institution, body);
        }
        boolean itself = who.startsWith("the ");
        return itself
                ? new AnswerHead(front, line, List.of(), Optional.of(institution(line, who)), body)
                : new AnswerHead(front, line, People.respondents(who), Optional.empty(), body);
    }

    private static Institution institution(Line line, String printed) throws Unreadable {
        return Institutions.in(printed).stream()
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        line.number(),
                        printed,
                        "An answer is given on behalf of the Commission, the Council, the European Council, the High"
                                + " Representative or the European Central Bank",
                        "Check the heading of the page"));
    }
}
