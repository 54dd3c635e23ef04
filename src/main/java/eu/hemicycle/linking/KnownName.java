package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name of the lexicon made ready for comparison. */
final class KnownName {

    private static final Pattern CITATION = Pattern.compile("\\d/\\d");

    private final Name name;
    private final Sense sense;
    private final List<String> contextWords;
    private final int words;

    /** Only of names short enough for their capitals to matter. */
    private final List<String> surfaces;

    private KnownName(Name name, Sense sense, List<String> contextWords) {
        this.name = name;
        this.sense = sense;
        this.contextWords = contextWords;
        this.words = Folding.fold(name.text()).strip().split(" +").length;
        this.surfaces =
                words > 2 ? List.of() : tokens().stream().map(Token::surface).toList();
    }

    static Stream<KnownName> of(Entry entry) {
        Sense sense = new Sense(new Target.Entity(entry.iri(), entry.kind()), inSentence(entry.label()));
        List<String> contextWords = entry.contextWords().stream()
                .map(word -> Folding.fold(word).toLowerCase(Locale.ROOT))
                .toList();
        return entry.names().stream().map(name -> new KnownName(name, sense, contextWords));
    }

    /** A name takes the article, a citation by number does not. */
    private static String inSentence(String label) {
        return CITATION.matcher(label).find() ? label : "the " + label;
    }

    List<Token> tokens() {
        return Token.of(Folding.fold(name.text()));
    }

    Sense sense() {
        return sense;
    }

    Rule rule() {
        if (isGeneric()) {
            return Rule.GENERIC_NAME;
        }
        if (sense.isAct()) {
            return Rule.ACT_NAME;
        }
        return words == 1 && isShortForm() ? Rule.ABBREVIATION : Rule.NAME;
    }

    /** A single common word that other things of the sort share, such as "Committee". */
    boolean isGeneric() {
        return name.use() == Use.HIDDEN && words == 1 && !isShortForm();
    }

    private boolean isShortForm() {
        return name.text().chars().filter(Character::isUpperCase).count() > 1
                || name.text().chars().anyMatch(Character::isDigit);
    }

    /** Names of other languages count only in English and in the text's own. */
    boolean isOf(Language language) {
        return name.language()
                .filter(own -> own != language && own != Language.EN)
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
            case 1 -> agree(printed, String::equals);
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

    private static boolean keepsCapitals(String known, String printed) {
        for (int i = 0; i < Math.min(known.length(), printed.length()); i++) {
            if (Character.isUpperCase(known.charAt(i)) && known.charAt(i) != printed.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
