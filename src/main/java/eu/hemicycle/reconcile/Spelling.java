package eu.hemicycle.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as it is written and what is left of it without the ways of writing; made once and compared with many. */
final class Spelling {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+\\.?(?![\\p{L}\\p{N}])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’‘ʼ`´](?=s\\b)");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** What Unicode does not take apart into a letter and a mark. */
    private static final Map<Character, String> LETTERS = Map.of(
            'ß', "ss", 'æ', "ae", 'ø', "o", 'ł', "l", 'đ', "d", 'ħ', "h", 'ı', "i", 'œ', "oe", 'ς', "σ", 'þ', "th");

    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "le", "la", "les", "l", "der", "die", "das", "des", "el", "los", "las", "il", "lo", "gli",
            "de", "het", "den", "det", "o", "os", "as", "η", "ο", "το", "of", "du", "di", "d", "do", "da", "del",
            "della", "dell", "von", "van", "for", "and", "fur", "pour", "para", "per", "voor");
    private static final Set<String> UNION = Set.of("eu", "ue", "ее", "εε", "es", "ab", "al", "eiropas");
    private static final Pattern UNION_WRITTEN = Pattern.compile("(?<= )(?:european union(?: s)?|union europeenne|"
            + "europaische[nr]? union|union europea|unione europea|uniao europeia|europese unie|unii europejskiej|"
            + "unia europejska|uniunii europene|europeiska unionens?|europæiske unions?|europaeiske unions?|"
            + "evropske unie|europskej unie|evropske unije|europske unije|europai unios|euroopan unionin|"
            + "euroopa liidu|europos sajungos|eiropas savienibas|unjoni ewropea|ευρωπαικης ενωσης|"
            + "европеискии съюз|европеиския съюз)(?= )");

    private final String written;
    private final List<String> words;
    private final List<String> bare;
    private final String plain;
    private final String barePlain;
    private final String compact;
    private final String figures;

    private Spelling(String written, List<String> words, List<String> bare) {
        this.written = written;
        this.words = words;
        this.bare = bare;
        this.plain = String.join(" ", words);
        this.barePlain = String.join(" ", bare);
        this.compact = String.join("", words);
        this.figures = figures(words);
    }

    static Spelling of(String text) {
        String written = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        String folded = folded(written);
        List<String> bare = split(withoutUnion(folded)).stream()
                .filter(word -> !ARTICLES.contains(word) && !UNION.contains(word))
                .toList();
        return new Spelling(written, split(folded), bare);
    }

    private static String folded(String written) {
        String lower = APOSTROPHES.matcher(joined(written)).replaceAll("").toLowerCase(Locale.ROOT);
        String unmarked =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder();
        for (char letter : unmarked.toCharArray()) {
            String simple = LETTERS.get(letter);
            if (simple == null) {
                folded.append(letter);
            } else {
                folded.append(simple);
            }
        }
        return BETWEEN.matcher(folded).replaceAll(" ").strip();
    }

    private static String joined(String written) {
        return INITIALS.matcher(written).replaceAll(initials -> initials.group().replace(".", ""));
    }

    private static String withoutUnion(String folded) {
        return UNION_WRITTEN.matcher(" " + folded + " ").replaceAll("").strip();
    }

    private static List<String> split(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" +"));
    }

    private static String figures(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .flatMap(word -> Arrays.stream(word.split("\\D+")))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** With single spaces, none around it. */
    public String written() {
        return written;
    }

    /** As the index is to be asked for it: initials with dots between them are one word. */
    String searched() {
        return joined(written);
    }

    /** In lower case, without accents and punctuation. */
    List<String> words() {
        return words;
    }

    /** The words but articles and the Union's name. */
    List<String> bare() {
        return bare;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words with a space between them. */
    String plain() {
        return plain;
    }

    /** Those that are {@link #bare()} with a space between them. */
    String barePlain() {
        return barePlain;
    }

    /** The words without spaces between them. */
    String compact() {
        return compact;
    }

    /** The figures in it, in order: names that differ in them are of different things. */
    String figures() {
        return figures;
    }

    /** Whether two names have the same words in another order, as names of persons do. */
    boolean hasWordsOf(Spelling other) {
        return words.size() > 1
                && compact.length() == other.compact.length()
                && sorted(words).equals(sorted(other.words));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** Which part of their words two names share, from 0 to 1. */
    double shared(Spelling other) {
        int both = 0;
        for (String word : words) {
            both += other.words.contains(word) ? 1 : 0;
        }
        return 2.0 * both / Math.max(1, words.size() + other.words.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spelling spelling && spelling.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
