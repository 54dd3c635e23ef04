package eu.hemicycle.durability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.search.IndexReading;
import eu.hemicycle.search.IndexSchema;
import eu.hemicycle.search.SearchIndex;
import eu.hemicycle.store.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What the index of one version holds, by Lucene's own means. */
final class IndexInspection {

    /** Stands in the title of every question of the workload. */
    private static final Term WORD = new Term("text.en", "generated");

    private static final String TEXT = "text.";

    private final IndexSearcher searcher;

    IndexInspection(Snapshot snapshot) {
        IndexReading reading = snapshot.view(SearchIndex.KIND);
        this.searcher = reading.searcher();
    }

    /** Asserts that these Works are found, by their names and questions by words, and no other of those there may be. */
    void assertHolds(Set<DocumentId> there, Set<DocumentId> possible) {
        for (DocumentId id : possible) {
            int expected = there.contains(id) ? 1 : 0;
            String work = Iris.PROJECT.work(id).getURI();
            assertThat(count(new Term(IndexSchema.IRI, work)))
                    .as("entries of %s", id)
                    .isEqualTo(expected);
            if (id.part() == DocumentId.Part.QUESTION) {
                Term predicate = new Term(IndexSchema.PREDICATE, DCTerms.title.getURI());
                assertThat(count(new Term(IndexSchema.SUBJECT, work), predicate, WORD))
                        .as("titles of %s found by a word", id)
                        .isEqualTo(expected);
            }
        }
    }

    /** How many entries and literals there are of each kind, and literals of each language. */
    static Map<String, Integer> counts(Snapshot snapshot) {
        IndexInspection index = new IndexInspection(snapshot);
        Map<String, Integer> counts = new TreeMap<>();
        for (String kind : Set.of(IndexSchema.WORK, IndexSchema.THING, IndexSchema.LITERAL)) {
            counts.put(kind, index.count(new Term(IndexSchema.KIND, kind)));
        }
        counts.put(IndexSchema.NO_LANGUAGE, index.count(new Term(IndexSchema.LANGUAGE, IndexSchema.NO_LANGUAGE)));
        for (Language language : Language.values()) {
            counts.put(language.code(), index.count(new Term(IndexSchema.LANGUAGE, language.code())));
        }
        return counts;
    }

    /** How many entries and literals have each of so many words, spread over all words of all languages. */
    static Map<Term, Integer> words(Snapshot snapshot, int most) {
        IndexInspection index = new IndexInspection(snapshot);
        List<Term> all = index.words();
        int stride = Math.max(1, all.size() / most);
        Map<Term, Integer> counts = new TreeMap<>();
        for (int at = 0; at < all.size(); at += stride) {
            counts.put(all.get(at), index.count(all.get(at)));
        }
        return counts;
    }

    /** Without those of deleted entries, which Lucene keeps until it merges its files. */
    private List<Term> words() {
        List<Term> words = new ArrayList<>();
        try {
            for (String field : FieldInfos.getIndexedFields(searcher.getIndexReader())) {
                if (field.startsWith(TEXT)) {
                    TermsEnum terms = MultiTerms.getTerms(searcher.getIndexReader(), field)
                            .iterator();
                    for (BytesRef word = terms.next(); word != null; word = terms.next()) {
                        words.add(new Term(field, BytesRef.deepCopyOf(word)));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        words.removeIf(word -> count(word) == 0);
        return words.stream().sorted().toList();
    }

    private int count(Term... all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Term term : all) {
            query.add(new TermQuery(term), Occur.FILTER);
        }
        try {
            return searcher.count(query.build());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
