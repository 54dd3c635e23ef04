package eu.hemicycle.ingest;

import eu.hemicycle.document.Language;
import java.net.URI;
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

    private static final Pattern IN_NAME = Pattern.compile("\\d{6}(?:-ASW)?_(?<code>[A-Za-z]{2})(?![A-Za-z])");

    private PageLanguage() {}

    static Language of(Page page, Heading heading) throws Unreadable {
        Labels labels = heading.labels();
        Map<String, Language> told = new LinkedHashMap<>();
        told.put("the wording", labels.language());
        Stream.concat(page.lines().stream(), page.margins().stream())
                .flatMap(line -> labels.selected(line).stream())
                .findFirst()
                .ifPresent(selected -> told.put("the list of languages", selected));
        page.declaredLanguage().flatMap(Language::of).ifPresent(declared -> told.put("the markup", declared));
        inName(page.name()).ifPresent(named -> told.put("the file name", named));
        Stream.of(page.canonical(), page.url())
                .flatMap(Optional::stream)
                .map(URI::toString)
                .flatMap(url -> inName(url).stream())
                .forEach(named -> told.put("the address", named));
        return only(told);
    }

    private static Optional<Language> inName(String name) {
        Matcher code = IN_NAME.matcher(name);
        return code.find() ? Language.of(code.group("code")) : Optional.empty();
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
