package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

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

    private static final Term WORKS = new Term(IndexSchema.KIND, IndexSchema.WORK);
    private static final Found NOTHING = new Found(0, List.of(), Optional.empty(), Map.of());

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
            if (searcher.getIndexReader().docFreq(WORKS) == 0) {
                // an index without a value of a facet has no field of facets
                return NOTHING;
            }
            DrillDownQuery query = new DrillDownQuery(IndexSchema.facets(), works(wanted));
            wanted.chosen().forEach((facet, values) -> values.forEach(value -> query.add(facet.dimension(), value)));
            DrillSideways.DrillSidewaysResult found = new DrillSideways(
                            searcher, IndexSchema.facets(), reading.facets())
                    .search(query, null, place, size + 1, wanted.order().sort(), false);
            return found(found.hits, size, counts(found.facets, wanted, most));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Query works(Wanted wanted) {
        BooleanQuery.Builder works = new BooleanQuery.Builder();
        works.add(
                wanted.words().map(new WorkQuery(searcher.getIndexReader())::of).orElseGet(MatchAllDocsQuery::new),
                wanted.order() == Order.RELEVANCE ? Occur.MUST : Occur.FILTER);
        works.add(new TermQuery(WORKS), Occur.FILTER);
        if (wanted.order().needsDays()) {
            works.add(new FieldExistsQuery(IndexSchema.DAYS), Occur.FILTER);
        }
        return works.build();
    }

    private Found found(TopDocs top, int size, Map<Facet, WorkList.Counts> counts) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : Arrays.asList(top.scoreDocs).subList(0, Math.min(size, top.scoreDocs.length))) {
            Document entry = searcher.storedFields().document(hit.doc, Set.of(IndexSchema.IRI, IndexSchema.DOCUMENT));
            hits.add(new Hit(entry.get(IndexSchema.IRI), entry.get(IndexSchema.DOCUMENT), hit.doc));
        }
        Optional<String> next = top.scoreDocs.length > size
                ? Optional.of(HitCursor.of((FieldDoc) top.scoreDocs[size - 1]))
                : Optional.empty();
        return new Found((int) top.totalHits.value, hits, next, counts);
    }

    private static Map<Facet, WorkList.Counts> counts(Facets facets, Wanted wanted, Map<Facet, Integer> most)
            throws IOException {
        Map<Facet, WorkList.Counts> counts = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, Integer> asked : most.entrySet()) {
            Facet facet = asked.getKey();
            FacetResult found = facets.getTopChildren(asked.getValue(), facet.dimension());
            List<WorkList.Count> values = new ArrayList<>(found == null ? List.of() : values(found));
            for (String chosen : wanted.chosen().getOrDefault(facet, Set.of())) {
                if (values.stream().noneMatch(count -> count.value().equals(chosen))) {
                    values.add(new WorkList.Count(chosen, count(facets, facet, chosen)));
                }
            }
            counts.put(facet, new WorkList.Counts(found == null ? 0 : found.childCount, values));
        }
        return counts;
    }

    private static List<WorkList.Count> values(FacetResult found) {
        return Arrays.stream(found.labelValues)
                .map(value -> new WorkList.Count(value.label, value.value.intValue()))
                .toList();
    }

    /** A value that no Work has is counted as -1 by Lucene. */
    private static int count(Facets facets, Facet facet, String value) throws IOException {
        return Math.max(0, facets.getSpecificValue(facet.dimension(), value).intValue());
    }
}
