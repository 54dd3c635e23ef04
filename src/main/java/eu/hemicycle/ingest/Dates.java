package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages print them, with the months of one language or in figures: day before month, or year first. */
final class Dates {

    private static final String FORMS = "a date such as 24 September 2020 or 24.9.2020";
    private static final String WORD = "[\\p{L}'.]{1,20}";

    /** What is meant as a date and nothing else, whether it is one or not. */
    private static final Pattern MEANT = Pattern.compile("\\(?(?:" + WORD + "(?:-feira)?,? ){0,2}(?:"
            + "\\d{1,2}(?:[./-] ?\\d{1,2}[./-] ?|(?:\\.|\\p{L}{1,2}|[º°])?,? (?:de |ta' )?" + WORD
            + "(?: \\p{L}{1,10})?,? (?:de )?)\\d{4}(?: ?(?:\\p{L}{1,2}\\.|\\p{L}{1,5}|\\.))?"
            + "|\\d{4}[./ -] ?\\d{1,2}[./ -] ?\\d{1,2}\\.?"
            + "|\\d{4}(?:\\. ?| m\\. | gada |\\. gada )(?:\\d{1,2}\\.? ?" + WORD + "|" + WORD
            + " \\d{1,2}(?: d\\.|\\.)?))\\)?");

    /** What the site prints right behind a date: {@code 24 September 2020Legal notice}. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=[\\p{Ll}\\d.])(?=\\p{Lu}).{0,200}$");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2}) ?(?<sign>[./-]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<year>\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})(?<sign>[./ -]) ?(?<month>\\d{1,2})\\k<sign> ?(?<day>\\d{1,2})(?!\\d)");

    private static final Map<Language, Dates> READ = new ConcurrentHashMap<>();

    private final Wording wording;
    private final Pattern dayFirst;
    private final Pattern yearFirst;

    private Dates(Wording wording) {
        this.wording = wording;
        String month = "(?<month>" + wording.regex(Label.MONTH) + ")";
        String day = "(?<day>\\d{1,2})";
        String opening = "(?:(?:den|le|il|el|em|la|on) )?";
        this.dayFirst = Pattern.compile(opening + day + "(?:\\.|[º°]|\\p{L}{1,2})?,? ?(?:de |di |of |ta' |d')?" + month
                + "\\.?,?(?: de| del)? (?<year>\\d{4})(?!\\d)");
        this.yearFirst = Pattern.compile("(?<year>\\d{4})(?:\\.? gada| m\\.|\\.)? ?(?:" + month + " " + day + "|"
                + day.replace("day", "before") + "\\.? ?" + month.replace("month", "after") + ")");
    }

    static Dates of(Language language) {
        return READ.computeIfAbsent(language, key -> new Dates(Wording.of(key)));
    }

    /** Whether a whole line is meant as a date. */
    static boolean isMeant(String text) {
        return text.length() <= 60 && MEANT.matcher(Folded.of(text)).matches();
    }

    /** The date that a line gives that is meant as one. */
    LocalDate in(Line line) throws Unreadable {
        String text = line.text().replaceFirst("^\\(", "").replaceFirst("\\)$", "");
        Optional<LocalDate> own = leading(line, withoutWeekday(text));
        return own.isPresent()
                ? own.get()
                : inAny(line, text)
                        .orElseThrow(() -> new Unreadable(
                                line, "This line gives " + FORMS, "Correct the date, or download the page again"));
    }

    /** The site's own words may be in another language than the document's. */
    private static Optional<LocalDate> inAny(Line line, String text) throws Unreadable {
        Optional<LocalDate> found = Optional.empty();
        for (Language language : Language.values()) {
            Dates dates = of(language);
            Optional<LocalDate> date = dates.leading(line, dates.withoutWeekday(text));
            if (date.isPresent() && found.isPresent() && !date.equals(found)) {
                return Optional.empty();
            }
            found = date.isPresent() ? date : found;
        }
        return found;
    }

    private String withoutWeekday(String text) {
        return wording.after(Label.WEEKDAY, Folded.of(text))
                .map(end -> text.substring(end).replaceFirst("^[ ,]+", ""))
                .orElse(text);
    }

    /** The date at the start of a text; empty when it begins otherwise. */
    Optional<LocalDate> leading(Line line, String text) throws Unreadable {
        String folded = Folded.of(RUN_TOGETHER.matcher(text).replaceFirst(""));
        for (Pattern form : new Pattern[] {DAY_FIRST, YEAR_FIRST, dayFirst, yearFirst}) {
            Matcher matcher = form.matcher(folded);
            if (matcher.lookingAt()) {
                return Optional.of(date(line, form, matcher));
            }
        }
        return Optional.empty();
    }

    private LocalDate date(Line line, Pattern form, Matcher matcher) throws Unreadable {
        int year = Integer.parseInt(matcher.group("year"));
        if (form == DAY_FIRST || form == YEAR_FIRST) {
            return of(line, year, Integer.parseInt(matcher.group("month")), matcher.group("day"));
        }
        boolean dayBefore = form == yearFirst && matcher.group("before") != null;
        String month = matcher.group(dayBefore ? "after" : "month");
        String day = matcher.group(dayBefore ? "before" : "day");
        return of(line, year, wording.month(month).orElseThrow(), day);
    }

    private static LocalDate of(Line line, int year, int month, String day) throws Unreadable {
        try {
            return LocalDate.of(year, month, Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw new Unreadable(line, "A date exists in the calendar", "Correct the date, or download the page again");
        }
    }
}
