package eu.hemicycle.linking;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Letter;
import eu.hemicycle.document.ParliamentaryTerm;
import eu.hemicycle.document.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other parliamentary questions by number: {@code E-007113/2016}; the term only where the year has but one. */
final class QuestionNumbers implements CitationRule {

    private static final Pattern OFFICIAL =
            Pattern.compile("(?=[EPOGK]-)(?<![\\p{L}\\d-])[EPOGK]-\\d{1,2}-\\d{4}-\\d{6}(?:-ASW)?(?![\\p{L}\\d])");

    /** Shorter numbers before a hyphen or a short year are something else as often. */
    private static final Pattern LONG_ENOUGH =
            Pattern.compile("[EPOGKH]-(?:\\d{1,6}/\\d{4}|\\d{3,6}/\\d{2}|\\d{4,6}-.*).*");

    private static final Pattern ALONE = Pattern.compile("[\\p{L}\\d_-]");

    @Override
    public List<Candidate> in(Content content, Wording words) {
        String plain = content.plain();
        return Stream.concat(
                        CitationRule.each(OFFICIAL, plain, found -> official(found.group(), found.start(), found.end()))
                                .stream(),
                        CitationRule.each(Reference.WRITTEN, plain, found -> written(found, plain)).stream())
                .toList();
    }

    static Optional<Candidate> official(String printed, int start, int end) {
        return DocumentId.in(printed)
                .map(id -> candidate(new Target.ParliamentaryQuestion(id.reference(), Optional.of(id)), start, end));
    }

    private static Optional<Candidate> written(Matcher found, String plain) {
        boolean joined = found.start() > 0
                && ALONE.matcher(plain.substring(found.start() - 1, found.start()))
                        .matches();
        if (joined || !LONG_ENOUGH.matcher(found.group()).matches()) {
            return Optional.empty();
        }
        boolean answer = found.group("answer") != null;
        return Reference.of(found)
                .map(reference -> new Target.ParliamentaryQuestion(reference, id(reference, answer)))
                .map(target -> candidate(target, found.start(), found.end()));
    }

    /** Questions of question time have no identifier of this form. */
    private static Optional<DocumentId> id(Reference reference, boolean answer) {
        DocumentId.Part part = answer ? DocumentId.Part.ANSWER : DocumentId.Part.QUESTION;
        return ParliamentaryTerm.of(reference.year())
                .filter(term -> reference.letter() != Letter.H)
                .map(term -> new DocumentId(reference, term, part));
    }

    private static Candidate candidate(Target.ParliamentaryQuestion target, int start, int end) {
        String label = target.reference().toString();
        return new Candidate(start, end, Rule.QUESTION_NUMBER, new Sense(target, label));
    }
}
