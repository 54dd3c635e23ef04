package eu.hemicycle.ingest.wording;

import eu.hemicycle.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fixed words of pages in one language, from the file {@code wording/LL.properties}. All texts given to it are
 * {@link Folded}.
 */
public final class Wording {

    private static final Map<Language, Wording> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<Label, String> regexes = new EnumMap<>(Label.class);
    private final Map<Label, Pattern> patterns = new EnumMap<>(Label.class);
    private final List<Pattern> months;
    private final List<String> behalf;
    private final Pattern principal;

    private Wording(Language language, Properties file) {
        this.language = language;
        for (Label label : Label.values()) {
            String value = file.getProperty(label.key(), "");
            String regex = Phrases.regex(Phrases.of(value.replace(" ; ", " | ")));
            regexes.put(label, regex);
            patterns.put(label, Pattern.compile(regex));
        }
        this.months = Arrays.stream(file.getProperty(Label.MONTH.key(), "").split(" ; "))
                .map(month -> Pattern.compile(Phrases.regex(Phrases.of(month))))
                .toList();
        this.behalf = Phrases.of(file.getProperty(Label.BEHALF.key(), ""));
        this.principal = Pattern.compile(behalf.stream()
                .map(phrase -> around(phrase.replaceAll(" ?\\[[^]]*\\] ?", " ").strip(), "(.+)"))
                .collect(Collectors.joining("|")));
    }

    private static Properties file(Language language) {
        String name = "/wording/" + language.code() + ".properties";
        try (InputStream bytes = Wording.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(Objects.requireNonNull(bytes, name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    public static Wording of(Language language) {
        return READ.computeIfAbsent(language, key -> new Wording(key, file(key)));
    }

    public Language language() {
        return language;
    }

    /** Any phrase of a label, as a part of a regular expression without groups that capture. */
    public String regex(Label label) {
        return regexes.get(label);
    }

    /** Whether the whole text is a phrase of this label. */
    public boolean is(Label label, String folded) {
        return patterns.get(label).matcher(folded).matches();
    }

    /** Whether the whole text is the beginning of a phrase of this label. */
    public boolean isCut(Label label, String folded) {
        Matcher matcher = patterns.get(label).matcher(folded);
        return matcher.matches() || matcher.hitEnd();
    }

    /** Where a text that begins with a phrase of this label goes on. */
    public Optional<Integer> after(Label label, String folded) {
        Matcher matcher = patterns.get(label).matcher(folded);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /** A search for a phrase of this label. */
    public Matcher find(Label label, String folded) {
        return patterns.get(label).matcher(folded);
    }

    /** The month that a word names, 1 to 12. */
    public Optional<Integer> month(String folded) {
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).matcher(folded).matches()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The ways to say in whose name, as a regular expression, around the given one for the name. */
    public String behalf(String name) {
        return behalf.stream().map(phrase -> around(phrase, name)).collect(Collectors.joining("|"));
    }

    private static String around(String phrase, String name) {
        int dots = phrase.indexOf('…');
        return side(phrase.substring(0, dots)) + name + side(phrase.substring(dots + 1));
    }

    /** Where in a phrase that says in whose name, the name stands with its article: start and end. */
    public int[] principal(String folded) {
        Matcher matcher = principal.matcher(folded);
        if (matcher.matches()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null) {
                    return new int[] {matcher.start(i), matcher.end(i)};
                }
            }
        }
        return new int[] {0, folded.length()};
    }

    private static String side(String words) {
        if (words.isBlank()) {
            return "";
        }
        String regex = Phrases.regex(List.of(words.strip()));
        return words.endsWith(" ") ? regex + "(?: |(?<=['-]))" : " " + regex;
    }
}
