package eu.hemicycle.ingest;

import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Reference;
import eu.hemicycle.document.Respondent;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Who answers for whom: {@code Joint answer given by Vice-President X on behalf of the European Commission}.
 *
 * @param references the questions that it names
 * @param lines how many lines it is printed over
 */
record AnswerHeading(
        List<Respondent> respondents, Optional<Institution> institution, List<Reference> references, int lines) {

    private static final int MOST_LINES = 5;
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST = 600;
    private static final int LONGEST_TAIL = 80;

    /** Where the respondent stands before the word for answer. */
    private static final Set<Language> PERSON_FIRST =
            EnumSet.of(Language.ET, Language.FI, Language.HU, Language.LT, Language.LV);

    /** The heading that begins at this line; empty where none does. */
    static Optional<AnswerHeading> at(List<Line> lines, int start, Labels labels) {
        String first = Labels.withoutBullet(lines.get(start).text());
        if (first.length() > LONGEST_LINE || !beginsAnswer(Folded.of(first), labels)) {
            return Optional.empty();
        }
        Optional<AnswerHeading> inName = inName(lines, start, labels);
        return inName.isPresent() ? inName : named(lines, start, labels);
    }

    private static boolean beginsAnswer(String folded, Labels labels) {
        return PERSON_FIRST.contains(labels.language())
                ? labels.wording().find(Label.ANSWER, folded).find()
                : labels.wording().after(Label.ANSWER, folded).isPresent();
    }

    /** A heading that says in whose name, over as many lines as that takes. */
    private static Optional<AnswerHeading> inName(List<Line> lines, int start, Labels labels) {
        StringBuilder joined = new StringBuilder();
        for (int i = start; i < Math.min(lines.size(), start + MOST_LINES); i++) {
            Line line = lines.get(i);
            if (i > start && (line.text().length() > LONGEST_LINE || labels.kindOf(line) == LineKind.DATE)) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(Labels.withoutBullet(line.text()));
            Optional<Clause> clause = Clause.in(joined.toString(), labels);
            boolean given = i + 1 < lines.size() && goesOn(lines.get(i + 1), labels);
            if (clause.isPresent() && !given) {
                return whole(joined.toString(), clause.get())
                        ? Optional.of(read(joined.toString(), clause.get(), labels, i - start + 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The person may stand on the line after the institution. */
    private static boolean goesOn(Line next, Labels labels) {
        String folded = Folded.of(next.text());
        return !next.opensBlock()
                && folded.length() <= LONGEST_TAIL
                && labels.wording()
                        .after(Label.GIVEN, folded)
                        .filter(end -> end < folded.length())
                        .isPresent()
                && !PlainText.endsSentence(next.text());
    }

    private static boolean whole(String text, Clause clause) {
        boolean sentence = PlainText.endsSentence(text) && !text.endsWith(")");
        return text.length() <= LONGEST && text.length() - clause.end() <= LONGEST_TAIL && !sentence;
    }

    /** A heading that names who answers and not in whose name: a person after a long form, or an institution alone. */
    private static Optional<AnswerHeading> named(List<Line> lines, int start, Labels labels) {
        String text = Labels.withoutBullet(lines.get(start).text());
        AnswerWords words = labels.answerWords();
        String who = words.strip(text);
        if (labels.isInstitution(who)) {
            return Optional.of(new AnswerHeading(
                    List.of(), labels.institutions().in(who).stream().findFirst(), List.of(), 1));
        }
        List<Respondent> respondents =
                words.isGivenInFull(text) ? labels.people().respondents(who) : List.of();
        return respondents.isEmpty() || PlainText.endsSentence(text)
                ? Optional.empty()
                : Optional.of(new AnswerHeading(respondents, Optional.empty(), Front.references(text), 1));
    }

    private static AnswerHeading read(String text, Clause clause, Labels labels, int lines) {
        String who = (text.substring(0, clause.start()) + " " + text.substring(clause.end()))
                .replaceAll(" {2,}", " ")
                .strip();
        return new AnswerHeading(
                labels.people().respondents(labels.answerWords().strip(who)),
                Optional.of(clause.institution()),
                Front.references(who),
                lines);
    }

    /** The same with the words of a line above as the one who answers. */
    AnswerHeading by(String above, Labels labels) {
        return new AnswerHeading(labels.people().respondents(above), institution, references, lines);
    }

    /** In whose name, within a heading. */
    private record Clause(int start, int end, Institution institution) {

        static Optional<Clause> in(String text, Labels labels) {
            Matcher matcher = labels.behalf().matcher(Folded.of(text));
            if (!matcher.find()) {
                return Optional.empty();
            }
            return labels.institutions().in(matcher.group()).stream()
                    .findFirst()
                    .map(institution -> new Clause(matcher.start(), matcher.end(), institution));
        }
    }
}
