package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Reference;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are told by their form, in whatever language. */
final class PrintedLine {

    /** A reference, without the names of its parts. */
    static final String REFERENCE = Reference.WRITTEN.pattern().replaceAll("\\?<[a-z]+>", "?:");

    private static final Pattern ENTRY = Pattern.compile(
            "(?<code>\\p{L}{2}) ?[-–] ?(?<name>\\p{L}[\\p{L} ]{1,24}?)(?<selected> ?\\(\\p{L}{3,20}\\))?");
    private static final int LONGEST_ENTRY = 60;
    private static final Pattern REFERENCES = Pattern.compile("(?:" + REFERENCE + "(?: ?[,;] ?| \\p{L}{1,4} )?){1,99}");
    private static final Pattern MARK = Pattern.compile("(?<code>[A-Z]{2})");

    private PrintedLine() {}

    static Optional<LineKind> kind(Line line, String text) {
        if (entry(text).isPresent()) {
            return Optional.of(LineKind.LANGUAGE);
        }
        if (mark(line).isPresent()) {
            return Optional.of(LineKind.LANGUAGE_MARK);
        }
        if (REFERENCES.matcher(text).matches()) {
            return Optional.of(LineKind.REFERENCES);
        }
        return Dates.isMeant(text) ? Optional.of(LineKind.DATE) : Optional.empty();
    }

    /** The language that a line of two capitals names. */
    static Optional<Language> mark(Line line) {
        Matcher mark = MARK.matcher(line.text());
        return mark.matches() ? Language.of(mark.group("code")) : Optional.empty();
    }

    /** The language that the list of languages marks as the page's own. */
    static Optional<Language> selected(Line line) {
        return entry(Labels.withoutBullet(line.text()))
                .filter(entry -> entry.group("selected") != null)
                .flatMap(entry -> Language.of(entry.group("code")));
    }

    private static Optional<Matcher> entry(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (text.length() > LONGEST_ENTRY || !entry.matches()) {
            return Optional.empty();
        }
        boolean named = Language.of(entry.group("code"))
                .filter(language -> entry.group("selected") != null
                        || language.ownName()
                                .equalsIgnoreCase(entry.group("name").strip()))
                .isPresent();
        return named ? Optional.of(entry) : Optional.empty();
    }
}
