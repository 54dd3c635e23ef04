package eu.hemicycle.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official identifier of a Work: {@code E-9-2020-003194} for a question, {@code E-9-2020-003194-ASW} for its answer.
 *
 * @param term parliamentary term, 1 to 99; an answer has its question's
 */
public record DocumentId(Reference reference, int term, Part part) implements Comparable<DocumentId> {

    /** Which Work of the pair an identifier names. */
    public enum Part {
        QUESTION,
        ANSWER
    }

    private static final Pattern OFFICIAL =
            Pattern.compile("(?<![A-Za-z0-9])([EPOGKH])-(\\d{1,2})-(\\d{4})-(\\d{6})(-ASW)?(?![A-Za-z0-9])");

    public DocumentId {
        if (term < 1 || term > 99) {
            throw new IllegalArgumentException("A parliamentary term is 1 to 99, not " + term);
        }
    }

    /** Parses an official identifier. */
    public static DocumentId parse(String text) {
        Matcher matcher = OFFICIAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an identifier such as E-9-2020-003194-ASW: " + text);
        }
        return of(matcher);
    }

    /** The first official identifier in a file name or URL, such as {@code E-9-2020-003194-ASW_EN.html}. */
    public static Optional<DocumentId> in(String nameOrUrl) {
        Matcher matcher = OFFICIAL.matcher(nameOrUrl);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(4)) > 0 && Integer.parseInt(matcher.group(2)) > 0) {
                return Optional.of(of(matcher));
            }
        }
        return Optional.empty();
    }

    private static DocumentId of(Matcher matcher) {
        Reference reference = new Reference(
                Letter.valueOf(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
        Part part = matcher.group(5) == null ? Part.QUESTION : Part.ANSWER;
        return new DocumentId(reference, Integer.parseInt(matcher.group(2)), part);
    }

    public DocumentId question() {
        return new DocumentId(reference, term, Part.QUESTION);
    }

    public DocumentId answer() {
        return new DocumentId(reference, term, Part.ANSWER);
    }

    @Override
    public String toString() {
        return "%s-%d-%d-%06d%s"
                .formatted(
                        reference.letter(),
                        term,
                        reference.year(),
                        reference.number(),
                        part == Part.ANSWER ? "-ASW" : "");
    }

    @Override
    public int compareTo(DocumentId other) {
        int byReference = reference.compareTo(other.reference);
        int byTerm = byReference != 0 ? byReference : Integer.compare(term, other.term);
        return byTerm != 0 ? byTerm : part.compareTo(other.part);
    }
}
