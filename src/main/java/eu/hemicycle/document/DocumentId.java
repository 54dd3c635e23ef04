package eu.hemicycle.document;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official identifier of a Work: {@code E-9-2020-003194} for a question, {@code E-9-2020-003194-ASW} for its answer,
 * {@code E-9-2020-003194-ASW-ANN01} for an annex of the answer.
 *
 * @param term parliamentary term, 1 to 99; an answer has its question's
 * @param annex the number of the annex, 1 to 99; 0 for a question or an answer
 */
public record DocumentId(Reference reference, int term, Part part, int annex) implements Comparable<DocumentId> {

    /** Which of the Works about one question an identifier names. */
    public enum Part {
        QUESTION,
        ANSWER,
        ANNEX
    }

    private static final int NUMBER_DIGITS = 6;
    private static final Comparator<DocumentId> ORDER = Comparator.comparing(DocumentId::reference)
            .thenComparing(DocumentId::term)
            .thenComparing(DocumentId::part)
            .thenComparing(DocumentId::annex);

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?<![A-Za-z0-9])([EPOGKH])-(\\d{1,2})-(\\d{4})-(\\d{6})(?:(-ASW)(?:-ANN(\\d{2}))?)?(?![A-Za-z0-9])");

    public DocumentId {
        if (term < 1 || term > 99) {
            throw new IllegalArgumentException("A parliamentary term is 1 to 99, not " + term);
        }
        if (part == Part.ANNEX ? annex < 1 || annex > 99 : annex != 0) {
            throw new IllegalArgumentException("An annex is numbered from 1 to 99, and nothing else is: " + annex);
        }
    }

    /** The identifier of a question or an answer. */
    public DocumentId(Reference reference, int term, Part part) {
        this(reference, term, part, 0);
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
            if (isPossible(matcher)) {
                return Optional.of(of(matcher));
            }
        }
        return Optional.empty();
    }

    private static boolean isPossible(Matcher matcher) {
        return Integer.parseInt(matcher.group(4)) > 0
                && Integer.parseInt(matcher.group(2)) > 0
                && (matcher.group(6) == null || Integer.parseInt(matcher.group(6)) > 0);
    }

    private static DocumentId of(Matcher matcher) {
        Reference reference = new Reference(
                Letter.valueOf(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
        DocumentId question = new DocumentId(reference, Integer.parseInt(matcher.group(2)), Part.QUESTION);
        if (matcher.group(6) != null) {
            return question.annexNumbered(Integer.parseInt(matcher.group(6)));
        }
        return matcher.group(5) == null ? question : question.answer();
    }

    public DocumentId question() {
        return new DocumentId(reference, term, Part.QUESTION);
    }

    public DocumentId answer() {
        return new DocumentId(reference, term, Part.ANSWER);
    }

    /** An annex of the answer. */
    public DocumentId annexNumbered(int number) {
        return new DocumentId(reference, term, Part.ANNEX, number);
    }

    @Override
    public String toString() {
        String question = reference.letter() + "-" + term + "-" + reference.year() + "-" + padded(reference.number());
        return switch (part) {
            case QUESTION -> question;
            case ANSWER -> question + "-ASW";
            case ANNEX -> "%s-ASW-ANN%02d".formatted(question, annex);
        };
    }

    /** {@code String.format} takes a hundred times as long, and every document is named often. */
    private static String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, NUMBER_DIGITS - digits.length())) + digits;
    }

    @Override
    public int compareTo(DocumentId other) {
        return ORDER.compare(this, other);
    }
}
