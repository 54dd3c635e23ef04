package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * Brings the forms of a word together, so that one name fits them all: in English the plural, in other languages what the
 * stemmers of Snowball do; languages without a stemmer keep their forms apart. The stemmers have a state: not to be shared
 * between threads.
 */
final class Stems {

    private static final Map<Language, Supplier<SnowballStemmer>> STEMMERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Language.DA, DanishStemmer::new),
            Map.entry(Language.NL, DutchStemmer::new),
            Map.entry(Language.ET, EstonianStemmer::new),
            Map.entry(Language.FI, FinnishStemmer::new),
            Map.entry(Language.FR, FrenchStemmer::new),
            Map.entry(Language.DE, GermanStemmer::new),
            Map.entry(Language.EL, GreekStemmer::new),
            Map.entry(Language.HU, HungarianStemmer::new),
            Map.entry(Language.GA, IrishStemmer::new),
            Map.entry(Language.IT, ItalianStemmer::new),
            Map.entry(Language.LT, LithuanianStemmer::new),
            Map.entry(Language.PT, PortugueseStemmer::new),
            Map.entry(Language.RO, RomanianStemmer::new),
            Map.entry(Language.ES, SpanishStemmer::new),
            Map.entry(Language.SV, SwedishStemmer::new)));

    private final Language language;

    private final @Nullable SnowballStemmer stemmer;

    private Stems(Language language) {
        this.language = language;
        Supplier<SnowballStemmer> known = STEMMERS.get(language);
        this.stemmer = known == null ? null : known.get();
    }

    static Stems of(Language language) {
        return new Stems(language);
    }

    /** Words in capitals are abbreviations and stay as they are. */
    String of(Token token) {
        String word = token.surface();
        if (isAbbreviation(word)) {
            return word;
        }
        return language == Language.EN ? singular(token.key()) : stem(token.key());
    }

    private static boolean isAbbreviation(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
        return capitals > 1;
    }

    private String stem(String word) {
        if (stemmer == null) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && "sui".indexOf(word.charAt(word.length() - 2)) < 0;
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
