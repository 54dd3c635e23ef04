package eu.hemicycle.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question's reference as people write it: {@code E-003194/2020}.
 *
 * @param letter the kind of question
 * @param year four digits
 * @param number counted within letter and year, 1 to 999999
 */
public record Reference(Letter letter, int year, int number) implements Comparable<Reference> {

    /** Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash. */
    private static final String HYPHEN = "[-\u2010\u2011\u2012\u2013]";

    /** The written forms: E-003194/2020, E-3194/20, E-000982-17, E-000318/2022/rev.1, E-003194/2020(ASW). */
    public static final Pattern WRITTEN = Pattern.compile("\\b(?<letter>[EPOGKH])" + HYPHEN + "(?<number>\\d{1,6})(?:/|"
            + HYPHEN + ")(?<year>\\d{4}|\\d{2})(?!\\d)" + "(?:/rev\\.\\s?\\d{1,2})?(?<answer>\\(ASW\\))?");

    public Reference {
        if (year < 1952 || year > 2999) {
            throw new IllegalArgumentException("A reference's year has four digits from 1952 on, not " + year);
        }
        if (number < 1 || number > 999_999) {
            throw new IllegalArgumentException("A reference's number is 1 to 999999, not " + number);
        }
    }

    /** The first reference in a text, in any of its written forms. */
    public static Optional<Reference> in(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.find() ? of(matcher) : Optional.empty();
    }

    /** The reference that {@link #WRITTEN} has just matched; empty where the digits are no possible year or number. */
    public static Optional<Reference> of(Matcher written) {
        int year = fourDigits(written.group("year"));
        int number = Integer.parseInt(written.group("number"));
        if (year < 1952 || number < 1) {
            return Optional.empty();
        }
        return Optional.of(new Reference(Letter.valueOf(written.group("letter")), year, number));
    }

    private static int fourDigits(String year) {
        int value = Integer.parseInt(year);
        if (year.length() == 4) {
            return value;
        }
        return value < 52 ? 2000 + value : 1900 + value;
    }

    /** The form in which the Parliament prints it, with six digits. */
    @Override
    public String toString() {
        return "%s-%06d/%d".formatted(letter, number, year);
    }

    /** The short form used in official titles: {@code E-003194/20}. */
    public String withShortYear() {
        return "%s-%06d/%02d".formatted(letter, number, year % 100);
    }

    @Override
    public int compareTo(Reference other) {
        int byYear = Integer.compare(year, other.year);
        int byLetter = byYear != 0 ? byYear : letter.compareTo(other.letter);
        return byLetter != 0 ? byLetter : Integer.compare(number, other.number);
    }
}
