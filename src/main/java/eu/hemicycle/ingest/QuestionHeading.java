package eu.hemicycle.ingest;

import eu.hemicycle.document.Reference;
import eu.hemicycle.ingest.wording.Folded;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that opens a question: what kind it is, its reference, and, in some layouts, who asks whom.
 *
 * @param title the kind with the reference, as printed
 * @param rest what follows on the same line; empty for nothing
 */
record QuestionHeading(String title, List<Reference> references, String rest) {

    private static final Pattern REFERENCES = Pattern.compile(
            "(?:[ ,:]{0,3}(?:no?[.°º]?|nr\\.?|№)?[ ]?)(?:" + PrintedLine.REFERENCE + ")(?:(?:, | )"
                    + PrintedLine.REFERENCE + "){0,20}(?: ?\\[[^\\]]{1,20}\\]| ?\\(?/?rev\\. ?\\d{1,2}\\)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[ ,:;.–-]*");

    /** Empty where the line only begins like a heading. */
    static Optional<QuestionHeading> in(Line line, Labels labels) {
        String text = Labels.withoutBullet(line.text());
        int end = labels.endOfQuestion(Folded.of(text));
        if (end == 0 || text.length() > 2000) {
            return Optional.empty();
        }
        Matcher references = REFERENCES.matcher(text).region(end, text.length());
        int after = references.lookingAt() ? references.end() : end;
        Matcher separators = SEPARATORS.matcher(text).region(after, text.length());
        String rest = separators.lookingAt() ? text.substring(separators.end()) : text.substring(after);
        boolean sitting = !rest.isEmpty() && labels.isQuestionTime(text) && !PlainText.endsSentence(text);
        boolean heading = rest.isEmpty() || sitting || labels.namesAsked(rest);
        String title = sitting ? text : text.substring(0, after).strip();
        return heading
                ? Optional.of(new QuestionHeading(title, Front.references(title), sitting ? "" : rest))
                : Optional.empty();
    }
}
