package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Works and things by a name that may be written badly: those that share most of its words, the rarest words first. */
public final class Namesakes {

    private static final int MOST_WORDS = 24;
    private static final int LONG_WORD = 8;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int EXPANSIONS = 12;

    private final IndexSearcher searcher;

    public Namesakes(IndexReading reading) {
        this.searcher = reading.searcher();
    }

    /** Things that share at least half of the words with one of their names; IRIs, the likeliest first. */
    public List<String> things(String name, int most) {
        return found(IndexSchema.THING, IndexSchema.CALLED, name, most);
    }

    /** Works that share at least half of the words with their title. */
    public List<String> works(String title, int most) {
        return found(IndexSchema.WORK, IndexSchema.HEADING, title, most);
    }

    /** Works with a reference as it is printed: a question and what answers it. */
    public List<String> referred(String reference, int most) {
        Query query = new BooleanQuery.Builder()
                .add(kind(IndexSchema.WORK), Occur.FILTER)
                .add(new TermQuery(new Term(IndexSchema.REFERENCE, reference)), Occur.FILTER)
                .build();
        return attempt(() -> iris(query, most));
    }

    /** How many documents lead to a thing; those that are deleted count until they are cleared away. */
    public int leadingTo(String iri) {
        return attempt(() -> searcher.getIndexReader().docFreq(new Term(IndexSchema.OBJECT, iri)));
    }

    private List<String> found(String kind, String fields, String text, int most) {
        return attempt(() -> {
            List<String> words = words(text);
            List<String> searched = fields(fields).toList();
            if (words.isEmpty() || searched.isEmpty()) {
                return List.of();
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder().add(kind(kind), Occur.FILTER);
            for (String word : words) {
                query.add(spelt(searched, word), Occur.SHOULD);
            }
            query.setMinimumNumberShouldMatch((words.size() + 1) / 2);
            return iris(query.build(), most);
        });
    }

    private static Query kind(String kind) {
        return new TermQuery(new Term(IndexSchema.KIND, kind));
    }

    /**
     * The word as it stands where the index has it, else what is spelt much like it. It weighs the more the rarer it is; how
     * many names a thing has in how many languages, and so how long they are together, says nothing.
     */
    private Query spelt(List<String> fields, String word) throws IOException {
        List<Query> queries = new ArrayList<>();
        int having = 0;
        for (String field : fields) {
            Term term = new Term(field, word);
            int frequency = searcher.getIndexReader().docFreq(term);
            if (frequency > 0) {
                queries.add(new ConstantScoreQuery(new TermQuery(term)));
                having += frequency;
            }
        }
        if (queries.isEmpty()) {
            fields.forEach(field -> misspelt(new Term(field, word)).forEach(queries::add));
        }
        double rarity = Math.log(1 + searcher.getIndexReader().maxDoc() / (1.0 + having));
        return new BoostQuery(new DisjunctionMaxQuery(queries, 0), (float) rarity);
    }

    /** With one letter wrong, and in a long word with two, which is less likely. */
    private static Stream<Query> misspelt(Term term) {
        int length = term.text().length();
        int edits = length < SHORTEST_MISSPELT ? 0 : length < LONG_WORD ? 1 : 2;
        return IntStream.rangeClosed(1, edits)
                .mapToObj(wrong -> new BoostQuery(
                        new ConstantScoreQuery(new FuzzyQuery(term, wrong, 1, EXPANSIONS, true)), 1f / wrong));
    }

    private Stream<String> fields(String kind) {
        return FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                .filter(field -> Words.isField(kind, field))
                .sorted();
    }

    /** As names are written into the index, so that apostrophes and hyphens part the same words here and there. */
    private static List<String> words(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = Words.analyzer().tokenStream(IndexSchema.CALLED, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
        }
        return words.stream().distinct().toList();
    }

    private List<String> iris(Query query, int most) throws IOException {
        List<String> iris = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            iris.add(searcher.storedFields()
                    .document(hit.doc, Set.of(IndexSchema.IRI))
                    .get(IndexSchema.IRI));
        }
        return iris.stream().distinct().toList();
    }

    private interface Search<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Search<T> search) {
        try {
            return search.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
