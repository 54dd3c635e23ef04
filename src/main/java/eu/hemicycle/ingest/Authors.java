package eu.hemicycle.ingest;

import eu.hemicycle.document.Author;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of those who ask, as pages in one language print them. */
final class Authors {

    private static final int LONGEST = 2000;
    private static final int MOST_WORDS = 8;
    private static final Pattern AUTHOR = Pattern.compile("(?<name>[^()]{2,80}?) ?\\((?<group>[^()]{1,40})\\)");
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do", "dos",
            "du", "e", "el", "i", "in", "la", "las", "le", "los", "op", "'t", "‘t", "’t", "ten", "ter", "und", "van",
            "von", "y", "zu");

    private final Pattern between;
    private final Pattern behalf;

    Authors(Wording wording) {
        this.between = Pattern.compile(
                ",(?![^(]{0,40}\\))| " + wording.regex(Label.AND) + " (?=\\p{L}{2,} [\\p{L}'])(?![^(]{0,40}\\))");
        this.behalf = Pattern.compile("(?:[-–] ?)?[(]?(?:" + wording.behalf("[^,;]{1,200}") + ")[)]?");
    }

    /**
     * Who asks.
     *
     * @param authors in printed order
     * @param behalf for whom they speak, as printed
     */
    record Asking(List<Author> authors, Optional<String> behalf) {}

    /** Splits {@code A, B - on behalf of the X Group}. */
    Asking asking(String printed) {
        Matcher matcher = behalf.matcher(Folded.of(printed));
        if (!matcher.find()) {
            return new Asking(in(printed), Optional.empty());
        }
        String names = printed.substring(0, matcher.start()).replaceFirst("[ ,–-]+$", "");
        return new Asking(in(names), Optional.of(spoken(printed.substring(matcher.start()))));
    }

    private static String spoken(String phrase) {
        String plain = phrase.strip().replaceFirst("^[–-] ?", "");
        return plain.startsWith("(") && plain.endsWith(")") ? plain.substring(1, plain.length() - 1) : plain;
    }

    /** Authors in printed order: {@code Name (GROUP) , Name (GROUP), Name}. */
    List<Author> in(String names) {
        List<Author> authors = new ArrayList<>();
        Matcher matcher = between.matcher(Folded.of(names));
        int start = 0;
        while (matcher.find()) {
            add(authors, names.substring(start, matcher.start()));
            start = matcher.end();
        }
        add(authors, names.substring(start));
        return List.copyOf(authors);
    }

    private static void add(List<Author> authors, String piece) {
        String one = piece.strip();
        if (!one.isEmpty()) {
            authors.add(author(one));
        }
    }

    private static Author author(String one) {
        Matcher grouped = AUTHOR.matcher(one);
        return grouped.matches()
                ? new Author(
                        grouped.group("name").strip(),
                        Optional.of(grouped.group("group").strip()))
                : new Author(one, Optional.empty());
    }

    /** The authors as one line of the official heading. */
    static String heading(List<Author> authors) {
        return String.join(
                ", ",
                authors.stream()
                        .map(author -> author.name()
                                + author.group()
                                        .map(group -> " (" + group + ")")
                                        .orElse(""))
                        .toList());
    }

    /** Whether a line says for whom the authors speak. */
    boolean isBehalf(String line) {
        return line.length() <= LONGEST && behalf.matcher(Folded.of(line)).lookingAt();
    }

    /** Whether a line can be part of a list of authors rather than of the words of a question. */
    boolean areAuthors(String line) {
        if (line.length() > LONGEST || PlainText.endsSentence(line) && !line.endsWith(")")) {
            return false;
        }
        List<Author> authors = asking(line).authors();
        return !authors.isEmpty() && authors.stream().allMatch(Authors::isPerson);
    }

    private static boolean isPerson(Author author) {
        boolean grouped = author.group().filter(Authors::isGroup).isPresent();
        return grouped
                ? author.name().split(" ").length <= MOST_WORDS
                        && !author.name().contains(". ")
                : isNamed(author.name());
    }

    private static boolean isGroup(String text) {
        return text.length() <= 20 && Character.isUpperCase(text.codePointAt(0));
    }

    /** Two words or more, each with a capital or a particle of names, and nothing that only sentences have. */
    private static boolean isNamed(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > MOST_WORDS || name.chars().anyMatch(at -> ":;?!".indexOf(at) >= 0)) {
            return false;
        }
        for (String word : words) {
            if (word.codePoints().noneMatch(Character::isUpperCase) && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
