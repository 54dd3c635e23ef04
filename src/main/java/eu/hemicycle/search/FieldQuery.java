package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.apache.lucene.search.TermQuery;

/** Turns what somebody looks for into Lucene's terms, as one field has them. */
final class FieldQuery {

    private final String field;
    private final boolean weighed;
    private final Analyzer analyzer = Words.analyzer();

    FieldQuery(String field) {
        this(field, true);
    }

    /** @param weighed whether it matters how well something matches, or only that it does, which costs less */
    FieldQuery(String field, boolean weighed) {
        this.field = field;
        this.weighed = weighed;
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

    /** The words of some units, and the beginnings, as the index has them. */
    Set<String> words(List<WordQuery> units) {
        Set<String> words = new LinkedHashSet<>();
        for (WordQuery unit : units) {
            if (unit instanceof WordQuery.Beginning beginning) {
                words.add(analyzer.normalize(field, beginning.text()).utf8ToString());
            } else if (unit instanceof WordQuery.Word word) {
                add(word.text(), words);
            } else if (unit instanceof WordQuery.Phrase phrase) {
                add(phrase.text(), words);
            }
        }
        return words;
    }

    private void add(String text, Set<String> words) {
        words(text).forEach(forms -> forms.forEach(form -> words.add(form.text())));
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

    /** Every word of a text stands in the index with its stem beside it, so that the stem finds the word too. */
    private Query oneOf(List<Term> terms) {
        if (!weighed) {
            return new TermQuery(terms.get(terms.size() - 1));
        }
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
