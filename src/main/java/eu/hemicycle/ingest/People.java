package eu.hemicycle.ingest;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.Respondent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of those who ask and those who answer, as pages print them. */
final class People {

    private static final Pattern FORM_OF_ADDRESS =
            Pattern.compile("(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Baroness"
                    + "|Executive|First|Senior|Vice[-‐‑– ]Presidents?|High Representative|Commissioners?|Presidents?|Minister)\\b\\.?"
                    + " ?/? ?){1,8}");
    private static final Pattern BETWEEN_RESPONDENTS = Pattern.compile(" and | & |, and ");
    private static final Pattern BETWEEN_AUTHORS = Pattern.compile(",(?![^(]{0,40}\\))| and (?![^(]{0,40}\\))");
    private static final Pattern AUTHOR = Pattern.compile("(?<name>[^()]{2,80}?) ?\\((?<group>[^()]{1,40})\\)");
    private static final Pattern ON_BEHALF = Pattern.compile("(?:[-–] )?on behalf of .{0,200}");
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "den", "der", "di", "do", "dos",
            "du", "e", "el", "i", "la", "las", "le", "los", "op", "ten", "ter", "und", "van", "von", "y", "zu");

    private People() {}

    /** Respondents in printed order: {@code Mr X}, {@code Vice-President X and Ms Y}. */
    static List<Respondent> respondents(String printed) {
        List<Respondent> respondents = new ArrayList<>();
        for (String one : BETWEEN_RESPONDENTS.split(printed)) {
            String whole = one.replaceFirst("[,; ]+$", "").strip();
            Matcher address = FORM_OF_ADDRESS.matcher(whole);
            String name = address.lookingAt() ? whole.substring(address.end()).strip() : whole;
            if (!name.isEmpty()) {
                respondents.add(new Respondent(whole, name));
            }
        }
        return List.copyOf(respondents);
    }

    /** Authors in printed order: {@code Name (GROUP) , Name (GROUP), Name}. Whom they speak for is no author. */
    static List<Author> authors(String printed) {
        List<Author> authors = new ArrayList<>();
        for (String piece : BETWEEN_AUTHORS.split(printed)) {
            String one = piece.strip();
            if (!one.isEmpty() && !ON_BEHALF.matcher(one).matches()) {
                authors.add(author(one));
            }
        }
        return List.copyOf(authors);
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

    /** Whether a line can be part of a list of authors rather than of the words of a question. */
    static boolean areAuthors(String line) {
        if (line.length() > 2000 || PlainText.endsSentence(line) && !line.endsWith(")")) {
            return false;
        }
        List<Author> authors = authors(line);
        return !authors.isEmpty() && authors.stream().allMatch(People::isPerson);
    }

    private static boolean isPerson(Author author) {
        boolean grouped = author.group().filter(People::isGroup).isPresent();
        return grouped ? author.name().split(" ").length <= 8 && !author.name().contains(". ") : isNamed(author.name());
    }

    private static boolean isGroup(String text) {
        return text.length() <= 20 && Character.isUpperCase(text.codePointAt(0));
    }

    /** Two words or more, each with a capital or a particle of names, and nothing that only sentences have. */
    private static boolean isNamed(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > 8 || name.chars().anyMatch(at -> ":;?!".indexOf(at) >= 0)) {
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
