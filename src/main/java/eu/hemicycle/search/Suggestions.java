package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What somebody who is still writing may be looking for. */
public final class Suggestions {

    /** Below this the beginning of a word is too common. */
    public static final int SHORTEST = 2;

    private static final int CANDIDATES = 6;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 100;

    private final IndexSearcher searcher;

    public Suggestions(IndexReading reading) {
        this.searcher = reading.searcher();
    }

    /**
     * Things one of whose names has these words, the last one perhaps unfinished: their IRIs, those
     * that most documents name first.
     */
    public List<String> things(String text, int most) {
        List<String> fitting = found(IndexSchema.THING, IndexSchema.CALLED, text, most * CANDIDATES);
        Map<String, Integer> named = new HashMap<>();
        fitting.forEach(iri -> named.put(iri, named(iri)));
        return fitting.stream()
                .distinct()
                .sorted(Comparator.comparing(named::get, Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    /** How many documents lead to a thing, deleted ones too until they are cleared away. */
    private int named(String iri) {
        try {
            return searcher.getIndexReader().docFreq(new Term(IndexSchema.OBJECT, iri));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Works whose title has them. */
    public List<String> works(String text, int most) {
        return found(IndexSchema.WORK, IndexSchema.HEADING, text, most);
    }

    private List<String> found(String kind, String fields, String text, int most) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(IndexSchema.KIND, kind)), Occur.FILTER);
        for (int i = 0; i < words.size(); i++) {
            query.add(anyField(fields, words.get(i), i == words.size() - 1), Occur.MUST);
        }
        try {
            List<String> iris = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                Document entry = searcher.storedFields().document(hit.doc, Set.of(IndexSchema.IRI));
                iris.add(entry.get(IndexSchema.IRI));
            }
            return iris;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Query anyField(String fields, String word, boolean unfinished) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        fields(fields).forEach(field -> {
            Term term = new Term(field, Words.analyzer().normalize(field, word));
            any.add(new TermQuery(term), Occur.SHOULD);
            if (unfinished) {
                any.add(new ConstantScoreQuery(new PrefixQuery(term)), Occur.SHOULD);
            }
        });
        return any.build();
    }

    private Stream<String> fields(String kind) {
        return FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                .filter(field -> Words.isField(kind, field))
                .sorted();
    }

    private static List<String> words(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> words = Stream.of(shown.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.stream().mapToInt(String::length).sum() < SHORTEST ? List.of() : words;
    }
}
