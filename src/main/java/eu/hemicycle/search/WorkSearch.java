package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** Finds Works by words and facets, counts them by facets, and gives any page of the list at the same cost. */
public final class WorkSearch {

    /**
     * A Work that is found.
     *
     * @param document its key in the log
     * @param at its place in this version of the index
     */
    public record Hit(String work, String document, int at) {}

    /**
     * A page of what is found.
     *
     * @param total Works in the whole list
     * @param next where the next page begins; empty on the last one
     * @param counts over the whole list by the facets asked for, those of a chosen facet as if nothing of it were chosen
     */
    public record Found(int total, List<Hit> hits, Optional<String> next, Map<Facet, WorkList.Counts> counts) {}

    private final IndexReading reading;
    private final IndexSearcher searcher;

    public WorkSearch(IndexReading reading) {
        this.reading = reading;
        this.searcher = reading.searcher();
    }

    /**
     * Runs a search.
     *
     * @param after where the page begins, as another page said; empty for the first
     * @param most how many values of which facets are counted; chosen values are counted beside them
     * @throws InvalidWords if {@code after} is no place in such a list
     */
    public Found find(Wanted wanted, String after, int size, Map<Facet, Integer> most) {
        FieldDoc place = after.isEmpty() ? null : HitCursor.parse(after, wanted.order());
        try {
            Optional<WorkScores> scores = scores(wanted);
            WorkSet words = scores.isPresent() ? scores.get().works() : works(wanted);
            Map<Facet, WorkSet> chosen = new EnumMap<>(Facet.class);
            for (Map.Entry<Facet, Set<String>> values : wanted.chosen().entrySet()) {
                chosen.put(values.getKey(), works(WorkQuery.having(values.getKey(), values.getValue())));
            }
            WorkSet found = cut(words, chosen.values());
            return found(
                    found.size(),
                    top(list(found, scores, place), wanted.order(), place, size + 1),
                    size,
                    counts(wanted, words, chosen, most));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private WorkSet works(Wanted wanted) throws IOException {
        return wanted.words().isEmpty() && !wanted.order().needsDays()
                ? WorkSet.all(searcher, reading.columns())
                : works(words(wanted));
    }

    private WorkSet works(Query query) throws IOException {
        return WorkSet.of(query, searcher, reading.columns());
    }

    private static WorkSet cut(WorkSet works, Collection<WorkSet> chosen) {
        WorkSet cut = works;
        for (WorkSet some : chosen) {
            cut = cut.and(some);
        }
        return cut;
    }

    private Query words(Wanted wanted) {
        Query words = wanted.words()
                .map(new WorkQuery(searcher.getIndexReader(), false)::of)
                .orElse(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.WORK)));
        return wanted.order().needsDays()
                ? new BooleanQuery.Builder()
                        .add(words, Occur.FILTER)
                        .add(new FieldExistsQuery(IndexSchema.DAYS), Occur.FILTER)
                        .build()
                : words;
    }

    /** Of a list by relevance, how well all Works match. */
    private Optional<WorkScores> scores(Wanted wanted) throws IOException {
        if (wanted.order() != Order.RELEVANCE || wanted.words().isEmpty()) {
            return Optional.empty();
        }
        Query weighed =
                new WorkQuery(searcher.getIndexReader(), true).of(wanted.words().get());
        return Optional.of(WorkScores.of(weighed, searcher, reading.columns()));
    }

    private Query list(WorkSet found, Optional<WorkScores> scores, @Nullable FieldDoc place) {
        return scores.<Query>map(known -> new WorkScoresQuery(
                        found,
                        known,
                        place == null ? Float.POSITIVE_INFINITY : (float) place.fields[0],
                        reading.columns()))
                .orElseGet(() -> new WorkSetQuery(found, reading.columns()));
    }

    private TopDocs top(Query list, Order order, @Nullable FieldDoc place, int size) throws IOException {
        return searcher.search(list, new TopFieldCollectorManager(order.sort(), size, place, size, false));
    }

    private Found found(int total, TopDocs top, int size, Map<Facet, WorkList.Counts> counts) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : Arrays.asList(top.scoreDocs).subList(0, Math.min(size, top.scoreDocs.length))) {
            Document entry = searcher.storedFields().document(hit.doc, Set.of(IndexSchema.IRI, IndexSchema.DOCUMENT));
            hits.add(new Hit(entry.get(IndexSchema.IRI), entry.get(IndexSchema.DOCUMENT), hit.doc));
        }
        Optional<String> next = top.scoreDocs.length > size
                ? Optional.of(HitCursor.of((FieldDoc) top.scoreDocs[size - 1]))
                : Optional.empty();
        return new Found(total, hits, next, counts);
    }

    private Map<Facet, WorkList.Counts> counts(
            Wanted wanted, WorkSet words, Map<Facet, WorkSet> chosen, Map<Facet, Integer> most) {
        Map<Facet, Integer> others = new EnumMap<>(Facet.class);
        others.putAll(most);
        others.keySet().removeAll(chosen.keySet());
        Map<Facet, WorkList.Counts> counts = new EnumMap<>(Facet.class);
        if (!others.isEmpty()) {
            counts.putAll(FacetCounts.of(cut(words, chosen.values()), reading, others.keySet())
                    .most(others));
        }
        for (Facet facet : chosen.keySet()) {
            if (most.containsKey(facet)) {
                Map<Facet, WorkSet> besides = new EnumMap<>(chosen);
                besides.remove(facet);
                FacetCounts own = FacetCounts.of(cut(words, besides.values()), reading, Set.of(facet));
                WorkList.Counts best = own.most(Map.of(facet, most.get(facet))).get(facet);
                counts.put(facet, own.with(best, facet, wanted.chosen().get(facet)));
            }
        }
        return counts;
    }
}
