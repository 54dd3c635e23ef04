package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The language of a page, from all that tells it; the list of languages of a page is navigation and tells nothing else. */
final class PageLanguage {

    private static final Pattern IN_NAME = Pattern.compile(
            "\\d{4,6}(?:-ASW(?:-(?:FF|ANN\\d{2}))?)?_{1,2}(?<code>[A-Za-z]{2})(?![A-Za-z])|[?&;]language=(?<parameter>[A-Za-z]{2})(?![A-Za-z])"
                    + "|//(?<path>[A-Z]{2})(?![A-Za-z])");
    private static final int MARKED_WITHIN = 5;

    private PageLanguage() {}

    /**
     * The language of a part's wording, with which all that the page tells agrees.
     *
     * @param all the languages of all parts; a page in several may tell any of them
     */
    static Language of(Page page, Heading heading, Set<Language> all) throws Unreadable {
        Language own = heading.labels().language();
        Map<String, Language> told = new LinkedHashMap<>();
        told.put("the wording", own);
        told.putAll(told(page));
        told.replaceAll((where, language) -> all.contains(language) ? own : language);
        return only(told);
    }

    /** What tells the language besides the wording. */
    static Map<String, Language> told(Page page) {
        Map<String, Language> told = new LinkedHashMap<>();
        Stream.concat(page.lines().stream(), page.margins().stream())
                .limit(200)
                .flatMap(line -> PrintedLine.selected(line).stream())
                .findFirst()
                .ifPresent(selected -> told.put("the list of languages", selected));
        page.declaredLanguage().flatMap(Language::of).ifPresent(declared -> told.put("the markup", declared));
        page.lines().stream()
                .limit(MARKED_WITHIN)
                .flatMap(line -> PrintedLine.mark(line).stream())
                .findFirst()
                .ifPresent(mark -> told.put("the mark at the top", mark));
        Naming.names(page).forEach(name -> inName(name)
                .ifPresent(language -> told.put(name.equals(page.name()) ? "the file name" : "the address", language)));
        return told;
    }

    private static Optional<Language> inName(String name) {
        Matcher code = IN_NAME.matcher(name);
        while (code.find()) {
            Optional<Language> language = Stream.of("code", "parameter", "path")
                    .map(code::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .flatMap(Language::of);
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    private static Language only(Map<String, Language> told) throws Unreadable {
        Set<Language> different = new TreeSet<>(told.values());
        if (different.size() > 1) {
            StringBuilder values = new StringBuilder();
            told.forEach((where, language) -> values.append(values.isEmpty() ? "" : ", ")
                    .append(where)
                    .append(": ")
                    .append(language.code()));
            throw new Unreadable(
                    0,
                    values.toString(),
                    "All that tells a page's language agrees",
                    "Correct the file name, or save it again");
        }
        return different.iterator().next();
    }
}
