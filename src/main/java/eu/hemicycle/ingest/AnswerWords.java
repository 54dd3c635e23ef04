package eu.hemicycle.ingest;

import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an answer's heading that are not its respondent. */
final class AnswerWords {

    /** Short forms such as {@code de} stand in any sentence. */
    private static final int FULL = 6;

    private static final Pattern QUESTIONS = Pattern.compile(
            "[\\p{L} ]{0,60}" + PrintedLine.REFERENCE + "(?:(?:, ?| \\p{L}{1,4} )" + PrintedLine.REFERENCE + "){0,40}");
    private static final String EDGE = "[ ,:;–-]*";

    private final Wording wording;
    private final Pattern opening;
    private final Pattern closing;
    private final Pattern full;

    AnswerWords(Wording wording) {
        this.wording = wording;
        String given = wording.regex(Label.GIVEN);
        this.opening = Pattern.compile("(?:" + EDGE + given + ")?" + EDGE);
        this.closing = Pattern.compile(EDGE + given + "$");
        this.full = Pattern.compile(wording.regex(Label.ANSWER) + ",? (?<given>" + given + ")");
    }

    /** Whether the heading says at length that an answer is given. */
    boolean isGivenInFull(String heading) {
        Matcher matcher = full.matcher(Folded.of(heading));
        return matcher.lookingAt() && matcher.group("given").length() >= FULL;
    }

    /** The heading without the word for answer, the questions that it names, and the words that lead to a name. */
    String strip(String heading) {
        Matcher answer = wording.find(Label.ANSWER, Folded.of(heading));
        String rest = answer.find()
                ? (heading.substring(0, answer.start()) + heading.substring(answer.end())).strip()
                : heading;
        Matcher questions = QUESTIONS.matcher(rest);
        return edges(questions.lookingAt() ? rest.substring(questions.end()) : rest);
    }

    private String edges(String text) {
        Matcher first = opening.matcher(Folded.of(text));
        String opened = first.lookingAt() ? text.substring(first.end()) : text;
        Matcher last = closing.matcher(Folded.of(opened));
        return (last.find() ? opened.substring(0, last.start()) : opened).replaceFirst(EDGE + "$", "");
    }
}
