package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/** Turns what somebody looks for into Lucene's terms, as one field has them. */
final class FieldQuery {

    private final String field;
    private final Analyzer analyzer = Words.analyzer();

    FieldQuery(String field) {
        this.field = field;
    }

    Query of(WordQuery query) {
        if (query instanceof WordQuery.Word word) {
            return inARow(word.text());
        }
        if (query instanceof WordQuery.Phrase phrase) {
            return inARow(phrase.text());
        }
        if (query instanceof WordQuery.Beginning beginning) {
            return beginning(beginning.text());
        }
        if (query instanceof WordQuery.All all) {
            return all(all);
        }
        if (query instanceof WordQuery.Any any) {
            return any(any);
        }
        throw new IllegalArgumentException("Only a Work as a whole has " + query);
    }

    private Query all(WordQuery.All all) {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        all.wanted().forEach(wanted -> both.add(of(wanted), Occur.MUST));
        all.unwanted().forEach(unwanted -> both.add(of(unwanted), Occur.MUST_NOT));
        return both.build();
    }

    private Query any(WordQuery.Any any) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        any.wanted().forEach(wanted -> either.add(of(wanted), Occur.SHOULD));
        return either.build();
    }

    /** What looks like one word may be several, such as 2016/1148. */
    private Query inARow(String text) {
        List<List<Term>> words = words(text);
        return switch (words.size()) {
            case 0 -> new MatchNoDocsQuery("no words");
            case 1 -> oneOf(words.get(0));
            default -> phrase(words);
        };
    }

    private Query oneOf(List<Term> terms) {
        SynonymQuery.Builder either = new SynonymQuery.Builder(field);
        terms.forEach(either::addTerm);
        return either.build();
    }

    private static Query phrase(List<List<Term>> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach(terms -> phrase.add(terms.toArray(Term[]::new)));
        return phrase.build();
    }

    private Query beginning(String text) {
        if (words(text).size() > 1) {
            throw new InvalidWords("* ends a single word, and these are several: " + text + "*.");
        }
        return new PrefixQuery(new Term(field, analyzer.normalize(field, text)));
    }

    /** Each word with its stem, if that is another. */
    private List<List<Term>> words(String text) {
        List<List<Term>> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    words.add(new ArrayList<>());
                }
                words.get(words.size() - 1).add(new Term(field, word.toString()));
            }
            stream.end();
            return words;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
