package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the lexicon's names in one text: at each word the longest name that begins there. */
final class Mentions {

    private static final int LOOK_BACK = 24;

    /** The usual time to carry out a directive. */
    private static final int YEARS_TO_TAKE_OVER = 2;

    private static final Pattern AFTER_ARTICLE = Pattern.compile(
            "(?:\\d[a-z]?|\\)) +(?:of +(?:the +)?|d[eu] +(?:la +)?|de[rs] +|del(?:la)? +|van +(?:het +)?)?$");

    private static final Pattern MALTESE_ARTICLE =
            Pattern.compile("(?<!\\p{L})(?:[btfms]?[ai]?|mil|għal)[dlnrstxzżċ]$");

    private final Lexicon lexicon;
    private final Content content;
    private final Setting setting;
    private final List<Token> tokens;
    private final CommonNouns commonNouns;
    private final CountryWords countryWords;

    Mentions(Lexicon lexicon, Content content, Setting setting) {
        this.lexicon = lexicon;
        this.content = content;
        this.setting = setting;
        this.tokens = Token.of(content.plain());
        this.commonNouns = new CommonNouns(content, setting.language(), tokens);
        this.countryWords = new CountryWords(content, setting.language(), tokens);
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            longestAt(i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Candidate> longestAt(int from) {
        Optional<Candidate> longest = Optional.empty();
        Lexicon.Node node = lexicon.root();
        for (int to = from; to < tokens.size(); to++) {
            node = node.after(tokens.get(to).key());
            if (node == null) {
                break;
            }
            Optional<Candidate> longer = candidate(node.names(), from, to + 1);
            longest = longer.isPresent() ? longer : longest;
        }
        return longest;
    }

    private Optional<Candidate> candidate(List<KnownName> names, int from, int to) {
        if (names.isEmpty() || !standsAlone(names, from, to)) {
            return Optional.empty();
        }
        List<KnownName> meant = ofTheDay(withContextFirst(
                names.stream().filter(name -> counts(name, from, to)).toList()));
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = meant.stream()
                .map(KnownName::rule)
                .max(Comparator.comparing(Rule::confidence))
                .orElseThrow();
        return Optional.of(
                new Candidate(tokens.get(from).start(), tokens.get(to - 1).end(), rule, senses(meant)));
    }

    private boolean counts(KnownName name, int from, int to) {
        return name.isOf(setting.language())
                && name.isSpelled(tokens.subList(from, to))
                && (!name.isGeneric() || commonNouns.meanTheKnownOne(from, to))
                && (!name.needsArticle() || AFTER_ARTICLE.matcher(before(from)).find())
                && (!name.isNamedOfBody() || !commonNouns.isNational(from))
                && (!name.isCountry() || countryWords.meanTheCountry(name, from, to))
                && setting.date().filter(day -> !name.validity().hasBegun(day)).isEmpty()
                && name.suits(content);
    }

    private String before(int from) {
        int start = tokens.get(from).start();
        return content.lower().substring(Math.max(0, start - LOOK_BACK), start);
    }

    /** A name that this very text allows is believed before one that every text allows. */
    private static List<KnownName> withContextFirst(List<KnownName> names) {
        List<KnownName> allowedHere =
                names.stream().filter(KnownName::needsContext).toList();
        return allowedHere.isEmpty() ? names : allowedHere;
    }

    /** Of several things of one name, those that bore it on the day of the text; all if none did. */
    private List<KnownName> ofTheDay(List<KnownName> names) {
        if (names.size() < 2 || setting.date().isEmpty()) {
            return names;
        }
        LocalDate day = setting.date().get();
        List<KnownName> then =
                names.stream().filter(name -> name.validity().covers(day)).toList();
        return then.isEmpty() ? names : withoutReplaced(then, day);
    }

    /** An act whose end is not known goes by its name until the next one of that name has surely taken its place. */
    private static List<KnownName> withoutReplaced(List<KnownName> names, LocalDate day) {
        Optional<LocalDate> youngest =
                names.stream().flatMap(name -> name.validity().from().stream()).max(Comparator.naturalOrder());
        boolean sure = names.stream().allMatch(name -> name.validity().from().isPresent())
                && youngest.filter(from -> from.plusYears(YEARS_TO_TAKE_OVER).isBefore(day))
                        .isPresent();
        return sure
                ? names.stream()
                        .filter(name -> name.validity().from().equals(youngest))
                        .toList()
                : names;
    }

    private static List<Sense> senses(List<KnownName> names) {
        return names.stream().flatMap(name -> name.sense().stream()).distinct().toList();
    }

    /** Countries are also named side by side, as in "EU-Vietnam". */
    private boolean standsAlone(List<KnownName> names, int from, int to) {
        boolean beside = from > 1
                && names.stream().allMatch(KnownName::isCountry)
                && tokens.get(from).isCapitalised()
                && tokens.get(from - 1).is("-")
                && tokens.get(from - 2).isCapitalised()
                && !tokens.get(from - 2).surface().endsWith("o");
        boolean before = beside || standsAloneBefore(tokens.get(from).start());
        return before
                && (standsAloneAfter(tokens.get(to - 1).end()) || names.stream().allMatch(KnownName::isCountry));
    }

    /** Whether no further letter belongs to the word: not "TEAM" in "TEAM-EU", but "TEAM" in "TEAM-led". */
    private boolean standsAloneBefore(int start) {
        char before = at(start - 1);
        boolean joined = before == '-' && Character.isLetterOrDigit(at(start - 2)) && !isAfterArticle(start - 1);
        return !joined && "_@".indexOf(before) < 0;
    }

    /** In Maltese the article is joined to the word: {@code tat-TFUE}. */
    private boolean isAfterArticle(int hyphen) {
        return setting.language() == Language.MT
                && MALTESE_ARTICLE
                        .matcher(content.lower().substring(Math.max(0, hyphen - 6), hyphen))
                        .find();
    }

    private boolean standsAloneAfter(int end) {
        char after = at(end);
        boolean joined = after == '-' && (Character.isUpperCase(at(end + 1)) || Character.isDigit(at(end + 1)));
        boolean inFileName = after == '.' && Character.isLowerCase(at(end + 1));
        return !joined && !inFileName && "_@".indexOf(after) < 0;
    }

    private char at(int index) {
        return index >= 0 && index < content.plain().length() ? content.plain().charAt(index) : ' ';
    }
}
