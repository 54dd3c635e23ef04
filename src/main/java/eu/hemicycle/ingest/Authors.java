package eu.hemicycle.ingest;

import eu.hemicycle.document.Author;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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

    private static final String EDGE = " ,;–-";

    private final Wording wording;
    private final Pattern between;
    private final Pattern behalf;

    Authors(Wording wording) {
        this.wording = wording;
        this.between = Pattern.compile(
                ",(?![^(]{0,40}\\))| " + wording.regex(Label.AND) + " (?=\\p{L}{2,} [\\p{L}'])(?![^(]{0,40}\\))");
        this.behalf = Pattern.compile("(?:[-–] ?)?[(]?(?:" + wording.behalf("[^,;]{1,200}") + ")[)]?");
    }

    /**
     * Who asks.
     *
     * @param authors in printed order
     * @param parts as the official heading has them: names, and for whom they speak
     */
    record Asking(List<Author> authors, List<String> parts) {

        static final Asking NOBODY = new Asking(List.of(), List.of());

        boolean isEmpty() {
            return parts.isEmpty();
        }

        boolean speaksForNobody() {
            return authors.stream().allMatch(author -> author.onBehalfOf().isEmpty());
        }
    }

    /** Splits {@code A, B - on behalf of the X Group, C - on behalf of the Y Group}. */
    Asking asking(String printed) {
        List<MatchResult> phrases = behalf.matcher(Folded.of(printed)).results().toList();
        List<Author> authors = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < phrases.size(); i++) {
            MatchResult phrase = phrases.get(i);
            int end = i + 1 < phrases.size()
                    ? endOfPrincipal(printed, phrase.end(), phrases.get(i + 1).start())
                    : printed.length();
            add(
                    authors,
                    parts,
                    printed.substring(start, phrase.start()),
                    plain(printed.substring(phrase.start(), end)));
            start = end;
        }
        add(authors, parts, printed.substring(start));
        return new Asking(List.copyOf(authors), List.copyOf(parts));
    }

    /** Between one group and the next stand the names of those who speak for the next. */
    private int endOfPrincipal(String printed, int from, int next) {
        int end = next;
        while (end > from && EDGE.indexOf(printed.charAt(end - 1)) >= 0) {
            end--;
        }
        int comma = printed.lastIndexOf(',', end - 1);
        while (comma >= from && areAuthors(printed.substring(comma + 1, end).strip())) {
            end = comma;
            comma = printed.lastIndexOf(',', end - 1);
        }
        return end;
    }

    private void add(List<Author> authors, List<String> parts, String names, String behalf) {
        int[] principal = wording.principal(Folded.of(behalf));
        List<Author> speaking = in(names);
        speaking.forEach(author -> authors.add(author.onBehalfOf(behalf.substring(principal[0], principal[1]))));
        if (!speaking.isEmpty()) {
            parts.add(heading(speaking));
        }
        parts.add(behalf);
    }

    private void add(List<Author> authors, List<String> parts, String names) {
        List<Author> speaking = in(names);
        authors.addAll(speaking);
        if (!speaking.isEmpty()) {
            parts.add(heading(speaking));
        }
    }

    private static String plain(String phrase) {
        String plain = trimmed(phrase);
        return plain.startsWith("(") && plain.endsWith(")") ? plain.substring(1, plain.length() - 1) : plain;
    }

    /** The same with a phrase that stands on a line of its own. */
    Asking speakingFor(Asking asking, String phrase) {
        return asking(heading(asking.authors()) + ", " + phrase);
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
        String one = trimmed(piece);
        if (!one.isEmpty()) {
            authors.add(author(one));
        }
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && EDGE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
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
        List<Author> authors = in(line);
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
