package eu.hemicycle.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BytesRef;

/** Plans how the Works that a query of {@link WorkQuery} finds are weighed. */
final class Scorings {

    private final IndexSearcher searcher;
    private final FacetColumns columns;

    Scorings(IndexSearcher searcher, FacetColumns columns) {
        this.searcher = searcher;
        this.columns = columns;
    }

    Scoring of(Query query, float boost) throws IOException {
        if (query instanceof DisjunctionMaxQuery best) {
            return new WordScoring(
                    best,
                    boost,
                    searcher.getIndexReader().getReaderCacheHelper().getKey(),
                    this,
                    columns);
        }
        if (query instanceof BooleanQuery several && !several.clauses().isEmpty()) {
            return of(several, boost);
        }
        return field(query, boost);
    }

    /** How each field of a word is weighed. */
    List<FieldScoring> fields(DisjunctionMaxQuery word, float boost) throws IOException {
        List<FieldScoring> fields = new ArrayList<>();
        for (Query field : word.getDisjuncts()) {
            fields.add(field(field, boost));
        }
        return fields;
    }

    private FieldScoring field(Query query, float boost) throws IOException {
        if (query instanceof BoostQuery boosted) {
            return field(boosted.getQuery(), boost * boosted.getBoost());
        }
        return query instanceof SynonymQuery word ? of(word, boost) : other(query, boost);
    }

    private Scoring of(BooleanQuery several, float boost) throws IOException {
        List<Query> any = clauses(several, Occur.SHOULD);
        return any.isEmpty()
                ? new Scoring.All(
                        all(clauses(several, Occur.MUST), boost), all(clauses(several, Occur.MUST_NOT), boost))
                : new Scoring.Any(all(any, boost));
    }

    private static List<Query> clauses(BooleanQuery several, Occur occur) {
        return several.clauses().stream()
                .filter(clause -> clause.getOccur() == occur)
                .map(BooleanClause::getQuery)
                .toList();
    }

    private List<Scoring> all(Collection<Query> queries, float boost) throws IOException {
        List<Scoring> all = new ArrayList<>();
        for (Query query : queries) {
            all.add(of(query, boost));
        }
        return all;
    }

    private FieldScoring other(Query query, float boost) throws IOException {
        return new OtherScoring(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost), columns);
    }

    /** As if all forms were one word, which so many documents have as the form that most have. */
    private FieldScoring of(SynonymQuery word, float boost) throws IOException {
        List<TermScoring.Form> forms = new ArrayList<>();
        int documents = 0;
        long occurrences = 0;
        for (Term term : word.getTerms()) {
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                forms.add(new TermScoring.Form(term, states));
                documents = Math.max(documents, states.docFreq());
                occurrences += states.totalTermFreq();
            }
        }
        CollectionStatistics field = searcher.collectionStatistics(word.getField());
        if (forms.isEmpty() || field == null) {
            return other(new MatchNoDocsQuery("no text has the word"), boost);
        }
        TermStatistics statistics = new TermStatistics(new BytesRef("forms"), documents, occurrences);
        return new TermScoring(
                word.getField(), forms, searcher.getSimilarity().scorer(boost, field, statistics), columns);
    }
}
