package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What somebody may have meant by words that no Work has. */
public final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{4,40}");
    private static final Pattern FIELD_OR_OPERATOR = Pattern.compile("AND|OR|NOT");
    private static final int MOST_WORDS = 8;

    private final IndexReader reader;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    public Spelling(IndexReading reading) {
        this.reader = reading.reader();
        checker.setMinPrefix(1);
        checker.setMinQueryLength(4);
        checker.setAccuracy(0.6f);
    }

    /** The text with each unknown word replaced by the known one that is nearest; empty if nothing is nearer. */
    public Optional<String> better(String text) {
        StringBuilder better = new StringBuilder();
        Matcher words = WORD.matcher(text);
        boolean changed = false;
        int looked = 0;
        while (words.find() && looked < MOST_WORDS) {
            looked++;
            Optional<String> nearest = isField(text, words) ? Optional.empty() : nearest(words.group());
            changed |= nearest.isPresent();
            words.appendReplacement(better, Matcher.quoteReplacement(nearest.orElse(words.group())));
        }
        words.appendTail(better);
        return changed ? Optional.of(better.toString()) : Optional.empty();
    }

    private static boolean isField(String text, Matcher word) {
        return FIELD_OR_OPERATOR.matcher(word.group()).matches()
                || word.end() < text.length() && ":*".indexOf(text.charAt(word.end())) >= 0
                || word.start() > 0 && text.charAt(word.start() - 1) == ':';
    }

    private Optional<String> nearest(String word) {
        List<SuggestWord> near = new ArrayList<>();
        try {
            for (String field : fields().toList()) {
                Term term = new Term(field, Words.analyzer().normalize(field, word));
                if (reader.docFreq(term) > 0) {
                    return Optional.empty();
                }
                near.addAll(List.of(checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return near.stream()
                .max(Comparator.comparingDouble((SuggestWord one) -> one.score).thenComparingInt(one -> one.freq))
                .map(one -> one.string);
    }

    private Stream<String> fields() {
        return FieldInfos.getIndexedFields(reader).stream()
                .filter(field -> Words.isField(IndexSchema.HEADING, field)
                        || Words.isField(IndexSchema.WORDING, field)
                        || Words.isField(IndexSchema.PEOPLE, field))
                .sorted();
    }
}
