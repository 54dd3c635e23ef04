package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words with which a language cites acts, from a table; English ones count in every text. */
final class Wording {

    private static final String FILE = "/linking/words.tsv";

    private static final String TREATY = "treaty.";

    private static final Map<Language, Map<String, List<String>>> TABLE = read();

    private static final Map<Language, Wording> BY_LANGUAGE = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    language -> language, Wording::new, (one, same) -> one, () -> new EnumMap<>(Language.class)));

    private final Language language;
    private final Map<String, String> treaties = new HashMap<>();
    private final Citing citing;

    private Wording(Language language) {
        this.language = language;
        initials(Language.EN);
        initials(language);
        this.citing = new Citing(this);
    }

    static Wording of(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    Language language() {
        return language;
    }

    /** The patterns made of these words. */
    Citing citing() {
        return citing;
    }

    private static Map<Language, Map<String, List<String>>> read() {
        Map<Language, Map<String, List<String>>> table = new EnumMap<>(Language.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                table.computeIfAbsent(Language.of(cells[0]).orElseThrow(), any -> new HashMap<>())
                        .put(cells[1], List.of(cells[2].split("\\|")));
            });
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void initials(Language of) {
        row(of).forEach((key, forms) -> {
            if (key.startsWith(TREATY)) {
                forms.forEach(form -> treaties.put(form, key.substring(TREATY.length())));
            }
        });
    }

    private static Map<String, List<String>> row(Language language) {
        return TABLE.getOrDefault(language, Map.of());
    }

    /** The treaty basis in English: {@code EC} for the French {@code CE}; what is unknown stays. */
    String treaty(String printed) {
        return Arrays.stream(printed.split(", *"))
                .map(one -> treaties.getOrDefault(one, one))
                .collect(Collectors.joining(", "));
    }

    /** All initials of a treaty basis in all languages, as an expression. */
    static String initials() {
        return alternatives(TABLE.values().stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(entry -> entry.getKey().startsWith(TREATY))
                .flatMap(entry -> entry.getValue().stream()));
    }

    /** The forms of this language alone. */
    List<String> own(String key) {
        return row(language).getOrDefault(key, List.of());
    }

    /** The forms of this language and of English as an expression for lower-case text; one that never matches if none. */
    String forms(String key) {
        return alternatives(
                Stream.of(language, Language.EN).flatMap(one -> row(one).getOrDefault(key, List.of()).stream()));
    }

    private static String alternatives(Stream<String> forms) {
        List<String> longestFirst = new ArrayList<>(forms.distinct().toList());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return longestFirst.isEmpty()
                ? "(?!)"
                : longestFirst.stream().map(Wording::expression).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String expression(String form) {
        String stem = form.startsWith("*") ? form.substring(1) : form;
        String any = form.startsWith("*") ? "\\p{L}{0,30}" : "";
        return any
                + stem.replaceAll("[.()]", "\\\\$0")
                        .replace("*", "\\p{L}{0,6}+")
                        .replace(" ", " +");
    }
}
