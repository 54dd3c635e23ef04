package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name of the lexicon made ready for comparison. */
final class KnownName {

    private static final Pattern CITATION = Pattern.compile("\\d/\\d");
    private static final Pattern TREATY = Pattern.compile("TFEU|TEU");

    /** Maltese joins the article to the first word, in a sentence with a preposition: {@code Il-Kunsill}, {@code tal-Kunsill}. */
    private static final Pattern MALTESE_ARTICLE = Pattern.compile("^(?:[Ii]?[dlnrstxzżċ])-");

    /** Shorter words in capitals are abbreviations. */
    private static final int CAPITALS = 3;

    private final Name name;
    private final Optional<Sense> sense;
    private final Kind kind;
    private final List<String> contextWords;
    private final Validity validity;
    private final int words;

    /** Only of names short enough for their capitals to matter. */
    private final List<String> surfaces;

    private KnownName(Name name, Optional<Sense> sense, Kind kind, List<String> contextWords, Validity validity) {
        this.name = name;
        this.sense = sense;
        this.kind = kind;
        this.contextWords = contextWords;
        this.validity = validity;
        this.words = text().strip().split(" +").length;
        this.surfaces =
                words > 2 ? List.of() : tokens().stream().map(Token::surface).toList();
    }

    static Stream<KnownName> of(Entry entry) {
        Optional<Sense> sense =
                Optional.of(new Sense(new Target.Entity(entry.iri(), entry.kind()), inSentence(entry.label())));
        List<String> contextWords = entry.contextWords().stream()
                .map(word -> Folding.fold(word).toLowerCase(Locale.ROOT))
                .toList();
        return entry.names().stream()
                .map(name -> new KnownName(name, sense, entry.kind(), contextWords, entry.validity()));
    }

    /** A name that leads nowhere and keeps the names within it from being read. */
    static KnownName ofOtherThing(Name name) {
        return new KnownName(name, Optional.empty(), Kind.BODY, List.of(), Validity.ALWAYS);
    }

    /** A name takes the article, a citation by number does not. */
    private static String inSentence(String label) {
        return CITATION.matcher(label).find() || TREATY.matcher(label).matches() ? label : "the " + label;
    }

    List<Token> tokens() {
        return Token.of(text());
    }

    private String text() {
        String folded = Folding.fold(name.text());
        boolean maltese = name.language().filter(Language.MT::equals).isPresent();
        return maltese ? MALTESE_ARTICLE.matcher(folded).replaceFirst("") : folded;
    }

    /** Empty for the name of another thing. */
    Optional<Sense> sense() {
        return sense;
    }

    Validity validity() {
        return validity;
    }

    Rule rule() {
        if (isGeneric()) {
            return Rule.GENERIC_NAME;
        }
        return switch (kind) {
            case ACT -> Rule.ACT_NAME;
            case PERSON -> Rule.PERSON_NAME;
            case COUNTRY -> name.use() == Use.HIDDEN ? Rule.DEMONYM : Rule.NAME;
            default -> words == 1 && isShortForm() ? Rule.ABBREVIATION : Rule.NAME;
        };
    }

    /** A single common word that other things of the sort share, such as "Committee". */
    boolean isGeneric() {
        return name.use() == Use.HIDDEN && words == 1 && !isShortForm() && kind == Kind.BODY;
    }

    /** A short name of an act that is as often something else, such as "EC", counts only behind an article. */
    boolean needsArticle() {
        return kind == Kind.ACT
                && name.use() == Use.HIDDEN
                && words == 1
                && name.text().chars().noneMatch(Character::isDigit);
    }

    boolean isNamedOfBody() {
        return kind == Kind.BODY && sense.isPresent() && words > 1;
    }

    boolean isDemonym() {
        return kind == Kind.COUNTRY && name.use() == Use.HIDDEN;
    }

    boolean isCountry() {
        return kind == Kind.COUNTRY;
    }

    private boolean isShortForm() {
        return name.text().chars().filter(Character::isUpperCase).count() > 1
                || name.text().chars().anyMatch(Character::isDigit);
    }

    /** Names of other languages count only in English and in the text's own, inflected ones only in their own. */
    boolean isOf(Language language) {
        boolean ownOnly = name.use() == Use.HIDDEN || kind == Kind.COUNTRY;
        return name.language()
                .filter(own -> own != language && (ownOnly || own != Language.EN))
                .isEmpty();
    }

    /** Whether the text is about the matters in which this name means its entry. */
    boolean suits(Content content) {
        return contextWords.isEmpty() || contextWords.stream().anyMatch(content::has);
    }

    /** Whether only some texts let this name mean its entry. */
    boolean needsContext() {
        return !contextWords.isEmpty();
    }

    /** Whether words equal but for their capitals are spelled as this name is: the shorter, the stricter. */
    boolean isSpelled(List<Token> printed) {
        return switch (words) {
            case 1 -> agree(printed, this::isSame);
            case 2 -> agree(printed, KnownName::keepsCapitals);
            default -> true;
        };
    }

    private boolean agree(List<Token> printed, BiPredicate<String, String> comparison) {
        for (int i = 0; i < surfaces.size(); i++) {
            if (!comparison.test(surfaces.get(i), printed.get(i).surface())) {
                return false;
            }
        }
        return true;
    }

    /** A word that is usually in lower case may begin a sentence; a country may stand in capitals. */
    private boolean isSame(String known, String printed) {
        boolean begins = Character.isLowerCase(known.charAt(0))
                && known.regionMatches(true, 0, printed, 0, 1)
                && known.regionMatches(1, printed, 1, Math.max(known.length(), printed.length()) - 1);
        boolean inCapitals =
                kind == Kind.COUNTRY && known.length() > CAPITALS && printed.equals(known.toUpperCase(Locale.ROOT));
        return known.equals(printed) || begins || inCapitals;
    }

    private static boolean keepsCapitals(String known, String printed) {
        for (int i = 0; i < Math.min(known.length(), printed.length()); i++) {
            if (Character.isUpperCase(known.charAt(i)) && known.charAt(i) != printed.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
