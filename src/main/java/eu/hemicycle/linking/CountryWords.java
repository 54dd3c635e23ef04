package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.List;
import java.util.Set;

/** Tells whether the name or the adjective of a country stands for the country, not for a language or within a longer name. */
final class CountryWords {

    private static final Set<String> HEADS = Set.of(
            "bank",
            "university",
            "state",
            "gulf",
            "bay",
            "sea",
            "strait",
            "straits",
            "church",
            "academy",
            "institute",
            "museum",
            "association",
            "confederation",
            "federation",
            "chamber",
            "order",
            "school",
            "college",
            "battle",
            "radio",
            "banco",
            "banque",
            "banca",
            "universidad",
            "université",
            "università",
            "golfo",
            "golfe");

    private static final Set<String> BEFORE_NAMES =
            Set.of("mr", "ms", "mrs", "air", "radio", "team", "electricité", "électricité", "crédit");

    private static final Set<String> OF = Set.of("of", "de", "del", "di", "von", "du");

    private static final Set<String> LANGUAGE_NOUNS = Set.of(
            "language",
            "languages",
            "speaking",
            "language-version",
            "version",
            "versions",
            "translation",
            "translations",
            "edition",
            "subtitles",
            "sprache",
            "langue",
            "lengua",
            "lingua",
            "jazyk",
            "jazyka",
            "jazyce",
            "jazyku",
            "jezik",
            "jezika",
            "jeziku",
            "język",
            "języka",
            "języku",
            "nyelv",
            "nyelven",
            "език",
            "γλώσσα",
            "γλώσσας");

    /** In capitals behind an adjective these make a proper name, perhaps with a word between: {@code French Academy of Sciences}. */
    private static final Set<String> INSTITUTIONS = Set.of(
            "academy",
            "institute",
            "museum",
            "association",
            "confederation",
            "chamber",
            "university",
            "college",
            "olympic");

    private static final Set<String> NAME_NOUNS = Set.of(
            "airlines",
            "airways",
            "sea",
            "ocean",
            "riviera",
            "polynesia",
            "guiana",
            "shepherd",
            "orthodox",
            "refugee",
            "roulette",
            "caledonia",
            "antilles");

    private static final Set<String> IN = Set.of("in", "into", "from", "speak", "speaks", "learn", "auf", "ins", "en");

    private static final Set<String> GIVEN_FIRST = Set.of("Jordan", "Chad", "Georgia", "Israel", "Jersey");

    private final Content content;
    private final Language language;
    private final List<Token> tokens;

    CountryWords(Content content, Language language, List<Token> tokens) {
        this.content = content;
        this.language = language;
        this.tokens = tokens;
    }

    /** English adjectives of peoples, by their endings; only for a word that begins a sentence. */
    static boolean isAdjective(Token word) {
        return word.surface().matches(".*(?:ish|ian|ese|ench|utch|reek|erman|wiss|ech|ourg)");
    }

    boolean meanTheCountry(KnownName name, int from, int to) {
        if (isOfHead(from) || isBefore(to, NAME_NOUNS) || isHalf(to)) {
            return false;
        }
        return name.isDemonym() ? !isLanguage(from, to) && !isOfInstitution(to) : !isPartOfName(from);
    }

    /** {@code Bank of Greece}. */
    private boolean isOfHead(int from) {
        return from > 1
                && OF.contains(tokens.get(from - 1).key())
                && tokens.get(from - 2).isCapitalised()
                && HEADS.contains(tokens.get(from - 2).key());
    }

    /** {@code Air France}, {@code Michael Jordan}. */
    private boolean isPartOfName(int from) {
        if (from == 0 || !isAdjacent(tokens.get(from - 1), tokens.get(from))) {
            return false;
        }
        Token before = tokens.get(from - 1);
        boolean given = before.isCapitalised()
                && GIVEN_FIRST.contains(tokens.get(from).surface())
                && from > 1
                && isAdjacent(tokens.get(from - 2), before)
                && Character.isLetter(tokens.get(from - 2).surface().charAt(0));
        return given || before.isCapitalised() && BEFORE_NAMES.contains(before.key());
    }

    private boolean isOfInstitution(int to) {
        int next = to + 1 < tokens.size()
                        && !isBefore(to, INSTITUTIONS)
                        && tokens.get(to).isCapitalised()
                ? to + 1
                : to;
        return isBefore(next, INSTITUTIONS) && tokens.get(next).isCapitalised();
    }

    /** {@code russo-ucraino}: the first half of an adjective, as in {@code Franco-Spanish}. */
    private boolean isHalf(int to) {
        Token last = tokens.get(to - 1);
        return Character.isLowerCase(last.surface().codePointAt(0))
                && last.surface().endsWith("o")
                && to + 1 < tokens.size()
                && tokens.get(to).is("-")
                && tokens.get(to).start() == last.end()
                && tokens.get(to + 1).start() == tokens.get(to).end();
    }

    private boolean isLanguage(int from, int to) {
        if (isBefore(to, LANGUAGE_NOUNS)) {
            return true;
        }
        boolean hyphenated = to + 1 < tokens.size()
                && tokens.get(to).is("-")
                && LANGUAGE_NOUNS.contains(tokens.get(to + 1).key());
        return hyphenated || isAfterIn(from) && language == Language.EN && !isWordBeside(to);
    }

    private boolean isAfterIn(int from) {
        return from > 0 && IN.contains(tokens.get(from - 1).key());
    }

    private boolean isWordBeside(int index) {
        return index < tokens.size()
                && Character.isLetter(tokens.get(index).surface().charAt(0))
                && !Set.of("and", "or", "only", "as", "but")
                        .contains(tokens.get(index).key())
                && isAdjacent(tokens.get(index - 1), tokens.get(index));
    }

    private boolean isBefore(int index, Set<String> nouns) {
        return index < tokens.size() && nouns.contains(tokens.get(index).key());
    }

    private boolean isAdjacent(Token one, Token next) {
        return content.plain().substring(one.end(), next.start()).isBlank();
    }
}
