package eu.hemicycle.ingest;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Letter;
import eu.hemicycle.document.Reference;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page is called: by its file, by the address it came from, and by the address it gives itself.
 *
 * @param official identifiers with a term
 * @param references references without one, as old addresses have them: {@code WQ+E-2018-001984+0+DOC}
 */
record Naming(Set<DocumentId> official, Set<Reference> references) {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![A-Za-z0-9])(?<letter>[EPOGKH])-(?<year>\\d{4})-(?<number>\\d{1,6})(?![0-9])(?!-\\d)");
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?<![A-Za-z0-9])(?<letter>[EPOGKH])[-_](?<number>\\d{6})[-_](?<year>\\d{4})(?![0-9])");

    static Naming of(Page page) {
        Set<DocumentId> official = new LinkedHashSet<>();
        Set<Reference> references = new LinkedHashSet<>();
        for (String name : names(page)) {
            Optional<DocumentId> id = DocumentId.in(name);
            id.ifPresent(official::add);
            if (id.isEmpty()) {
                add(references, YEAR_FIRST.matcher(name));
                add(references, NUMBER_FIRST.matcher(name));
            }
        }
        return new Naming(official, references);
    }

    static List<String> names(Page page) {
        return Stream.of(page.canonical().map(URI::toString), page.url().map(URI::toString), Optional.of(page.name()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void add(Set<Reference> references, Matcher matcher) {
        if (matcher.find()) {
            int year = Integer.parseInt(matcher.group("year"));
            int number = Integer.parseInt(matcher.group("number"));
            if (number > 0 && year >= 1952 && year < 3000) {
                references.add(new Reference(Letter.valueOf(matcher.group("letter")), year, number));
            }
        }
    }

    /** The annex that the page is named after; an annex itself does not say what it is. */
    Optional<DocumentId> annex() {
        return official.stream()
                .filter(id -> id.part() == DocumentId.Part.ANNEX)
                .findFirst();
    }

    /** The references of all names, official ones first. */
    Set<Reference> all() {
        Set<Reference> all = new LinkedHashSet<>();
        official.forEach(id -> all.add(id.reference()));
        all.addAll(references);
        return all;
    }
}
