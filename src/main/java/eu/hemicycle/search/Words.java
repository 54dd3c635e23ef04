package eu.hemicycle.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * How text becomes words, language by language: Unicode word boundaries (UAX #29), lower case, the stem beside the word as
 * it stands, accents folded; no word is left out. Languages without a stemmer, and text without language, have words only.
 */
final class Words {

    /** The field of literals whose language has no stemmer. */
    static final String PLAIN = "text";

    private static final SortedMap<String, UnaryOperator<TokenStream>> STEMMERS = new TreeMap<>(Map.ofEntries(
            Map.entry("bg", BulgarianStemFilter::new),
            Map.entry("cs", CzechStemFilter::new),
            Map.entry("da", words -> new SnowballFilter(words, new DanishStemmer())),
            Map.entry("de", words -> new SnowballFilter(words, new GermanStemmer())),
            Map.entry("el", GreekStemFilter::new),
            Map.entry("en", words -> new SnowballFilter(words, new EnglishStemmer())),
            Map.entry("es", words -> new SnowballFilter(words, new SpanishStemmer())),
            Map.entry("et", words -> new SnowballFilter(words, new EstonianStemmer())),
            Map.entry("fi", words -> new SnowballFilter(words, new FinnishStemmer())),
            Map.entry("fr", words -> new SnowballFilter(words, new FrenchStemmer())),
            Map.entry("ga", words -> new SnowballFilter(words, new IrishStemmer())),
            Map.entry("hu", words -> new SnowballFilter(words, new HungarianStemmer())),
            Map.entry("it", words -> new SnowballFilter(words, new ItalianStemmer())),
            Map.entry("lt", words -> new SnowballFilter(words, new LithuanianStemmer())),
            Map.entry("lv", LatvianStemFilter::new),
            Map.entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
            Map.entry("pt", words -> new SnowballFilter(words, new PortugueseStemmer())),
            Map.entry("ro", words -> new SnowballFilter(words, new RomanianStemmer())),
            Map.entry("sv", words -> new SnowballFilter(words, new SwedishStemmer()))));

    /** Between two texts in one field of an entry, so that no phrase runs on from one to the next. */
    private static final int GAP = 100;

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(new OneLanguage(""), byField());

    private Words() {}

    private static Map<String, Analyzer> byField() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (String language : STEMMERS.keySet()) {
            Analyzer analyzer = new OneLanguage(language);
            Stream.of(PLAIN, IndexSchema.HEADING, IndexSchema.WORDING)
                    .forEach(field -> byField.put(field(field, language), analyzer));
        }
        return byField;
    }

    /** For writing the index and for asking it: a word that is asked for is found as it stands, or by its stem. */
    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The primary subtag of a language tag (RFC 5646 §2.2.1), in lower case. */
    static String language(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** The field that holds the words of a language. */
    static String field(String language) {
        return field(PLAIN, language);
    }

    /** The field of a kind that holds the words of a language. */
    static String field(String kind, String language) {
        return STEMMERS.containsKey(language) ? kind + "." + language : kind;
    }

    static boolean isField(String field) {
        return isField(PLAIN, field);
    }

    /** Whether a field is one of a kind, in whatever language. */
    static boolean isField(String kind, String field) {
        return field.startsWith(kind) && (field.length() == kind.length() || field.charAt(kind.length()) == '.');
    }

    /** The words of one language. */
    private static final class OneLanguage extends Analyzer {

        private final String language;

        OneLanguage(String language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream words = lowerCase(language.equals("en") ? new EnglishPossessiveFilter(tokenizer) : tokenizer);
            return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(stemmed(words)));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }

        /** What is done to the beginning of a word, of which there is no stem. */
        @Override
        protected TokenStream normalize(String field, TokenStream beginning) {
            return new ASCIIFoldingFilter(lowerCase(beginning));
        }

        private TokenStream lowerCase(TokenStream words) {
            return switch (language) {
                case "el" -> new GreekLowerCaseFilter(words);
                case "ga" -> new IrishLowerCaseFilter(words);
                default -> new LowerCaseFilter(words);
            };
        }

        private TokenStream stemmed(TokenStream words) {
            UnaryOperator<TokenStream> stemmer = STEMMERS.get(language);
            return stemmer == null
                    ? words
                    : new RemoveDuplicatesTokenFilter(stemmer.apply(new KeywordRepeatFilter(words)));
        }
    }
}
