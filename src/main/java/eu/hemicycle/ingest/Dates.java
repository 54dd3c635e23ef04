package eu.hemicycle.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the portal prints them: {@code 24 September 2020} and {@code 15.5.2023}. */
final class Dates {

    private static final String OPENING = "\\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";

    /** What is meant as a date, whether it is one or not. */
    static final String SHAPE = OPENING + "\\d{1,2}(?:[./-] ?\\d{1,2}[./-] ?|\\.? \\p{L}{1,15}\\.? )\\d{4}\\)?";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})\\.? (\\p{L}{1,15}) (\\d{4})(?!\\d)");
    private static final Pattern WEEKDAY = Pattern.compile(OPENING);
    private static final String FORMS = "a date such as 24 September 2020 or 24.9.2020";

    private final Locale locale;

    Dates(Labels labels) {
        this.locale = Locale.forLanguageTag(labels.language().code());
    }

    /** The date that a line of this {@link #SHAPE} gives. */
    LocalDate in(Line line) throws Unreadable {
        Matcher weekday = WEEKDAY.matcher(line.text());
        String text = weekday.lookingAt() ? line.text().substring(weekday.end()) : line.text();
        return leading(line, text)
                .orElseThrow(() -> new Unreadable(
                        line, "This line gives " + FORMS, "Correct the date, or download the page again"));
    }

    /** The date at the start of a text; empty when it begins otherwise. */
    Optional<LocalDate> leading(Line line, String text) throws Unreadable {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.lookingAt()) {
            return Optional.of(of(line, numbers, Integer.parseInt(numbers.group(2))));
        }
        Matcher words = WORDS.matcher(text);
        Optional<Month> month = words.lookingAt() ? month(words.group(2)) : Optional.empty();
        return month.isPresent() ? Optional.of(of(line, words, month.get().getValue())) : Optional.empty();
    }

    private Optional<Month> month(String name) {
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, locale).equalsIgnoreCase(name)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static LocalDate of(Line line, Matcher dayAndYear, int month) throws Unreadable {
        try {
            return LocalDate.of(Integer.parseInt(dayAndYear.group(3)), month, Integer.parseInt(dayAndYear.group(1)));
        } catch (DateTimeException impossible) {
            throw new Unreadable(line, "A date exists in the calendar", "Correct the date, or download the page again");
        }
    }
}
