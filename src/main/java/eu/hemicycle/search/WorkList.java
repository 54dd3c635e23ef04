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
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Lists Works out of the index, the newest first, and counts what they have in common. */
public final class WorkList {

    /** How many Works have a value of a facet. */
    public record Count(String value, int works) {}

    /** The values that most Works have, and how many values there are. */
    public record Counts(int distinct, List<Count> values) {}

    /**
     * A page of a list.
     *
     * @param total Works in the whole list
     * @param works their IRIs
     * @param next where the next page begins; empty on the last one
     * @param counts over the whole list, by the facets asked for
     */
    public record Page(int total, List<String> works, Optional<String> next, Map<Facet, Counts> counts) {}

    /** A Work that has things in common with another. */
    public record Related(String work, boolean leadsThere) {}

    private static final float LEADING = 100_000;
    private static final Sort NEWEST = newest();

    private final IndexSearcher searcher;
    private final IndexReading reading;

    public WorkList(IndexReading reading) {
        this.reading = reading;
        this.searcher = reading.searcher();
    }

    private static Sort newest() {
        SortField date = new SortField(IndexSchema.DATE, SortField.Type.LONG, true);
        date.setMissingValue(Long.MIN_VALUE);
        return new Sort(date, new SortField(IndexSchema.TITLE_ORDER, SortField.Type.STRING));
    }

    /**
     * The Works that lead to a thing from anywhere within.
     *
     * @param after where the page begins, as another page said; empty for the first
     * @param most how many values of which facets are counted
     */
    public Page leadingTo(String iri, String after, int size, Map<Facet, Integer> most) {
        return page(with(new TermQuery(new Term(IndexSchema.OBJECT, iri)), works()), after, size, most);
    }

    /** The Works that lead to every one of some things. */
    public Page leadingToAll(List<String> iris, int size, Map<Facet, Integer> most) {
        Query[] all = Stream.concat(
                        Stream.of(works()), iris.stream().map(iri -> new TermQuery(new Term(IndexSchema.OBJECT, iri))))
                .toArray(Query[]::new);
        return page(with(all), "", size, most);
    }

    /** A Work alone, with what it has of each facet; empty if the IRI is none of a Work. */
    public Page only(String work, Map<Facet, Integer> most) {
        return page(with(new TermQuery(new Term(IndexSchema.IRI, work)), works()), "", 1, most);
    }

    /** All Works. */
    public Page all(int size, Map<Facet, Integer> most) {
        return page(works(), "", size, most);
    }

    /** How many Works have a thing as a value of each facet; those in which none has it are left out. */
    public Map<Facet, Integer> having(String iri) {
        return attempt(() -> {
            Map<Facet, Integer> having = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                int works = searcher.count(WorkQuery.having(facet, iri));
                if (works > 0) {
                    having.put(facet, works);
                }
            }
            return having;
        });
    }

    /** How many Works have a property with this thing as its value. */
    public int linking(String property, String iri) {
        return attempt(
                () -> searcher.count(with(new TermQuery(new Term(IndexSchema.LINK, property + " " + iri)), works())));
    }

    /** The Works that have a property with this thing as its value; otherwise as {@link #leadingTo}. */
    public Page linkingBy(String property, String iri, String after, int size) {
        return page(
                with(new TermQuery(new Term(IndexSchema.LINK, property + " " + iri)), works()), after, size, Map.of());
    }

    /**
     * Works that lead to a Work, then those that lead to the same things, the rarest things first.
     *
     * @param things what the Work leads to
     * @param without Works that are not looked for
     */
    public List<Related> related(String work, Collection<String> things, Set<String> without, int size) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.OBJECT, work))), LEADING),
                Occur.SHOULD);
        things.forEach(thing -> any.add(new TermQuery(new Term(IndexSchema.OBJECT, thing)), Occur.SHOULD));
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(works(), Occur.FILTER);
        without.forEach(other -> query.add(new TermQuery(new Term(IndexSchema.IRI, other)), Occur.MUST_NOT));
        return attempt(() -> {
            List<Related> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), size).scoreDocs) {
                found.add(new Related(iri(hit), hit.score >= LEADING));
            }
            return found;
        });
    }

    private static Query works() {
        return new TermQuery(new Term(IndexSchema.KIND, IndexSchema.WORK));
    }

    private static Query with(Query... conditions) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Arrays.stream(conditions).forEach(condition -> all.add(condition, Occur.FILTER));
        return all.build();
    }

    private Page page(Query query, String after, int size, Map<Facet, Integer> most) {
        return attempt(() -> {
            WorkCursor cursor = WorkCursor.parse(after);
            WorkSet found = WorkSet.of(query, searcher, reading.columns());
            Map<Facet, Counts> counts = cursor.isFirst() && !most.isEmpty()
                    ? FacetCounts.of(found, reading, most.keySet()).most(most)
                    : Map.of();
            return page(top(query, cursor, size), cursor, size, found.size(), counts);
        });
    }

    private TopDocs top(Query query, WorkCursor cursor, int size) throws IOException {
        return searcher.search(cursor.isFirst() ? query : with(query, from(cursor)), size + 1 + cursor.shown(), NEWEST);
    }

    private Page page(TopDocs top, WorkCursor cursor, int size, int total, Map<Facet, Counts> counts)
            throws IOException {
        List<String> works = new ArrayList<>();
        WorkCursor next = cursor;
        for (int i = cursor.shown(); i < Math.min(cursor.shown() + size, top.scoreDocs.length); i++) {
            works.add(iri(top.scoreDocs[i]));
            next = next.past(date(top.scoreDocs[i]));
        }
        boolean more = top.scoreDocs.length > cursor.shown() + size;
        return new Page(total, works, Optional.of(next.toString()).filter(place -> more), counts);
    }

    private static Query from(WorkCursor cursor) {
        Query undated = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(new FieldExistsQuery(IndexSchema.DATE), Occur.MUST_NOT)
                .build();
        return cursor.date()
                .<Query>map(day -> new BooleanQuery.Builder()
                        .add(LongPoint.newRangeQuery(IndexSchema.DATE, Long.MIN_VALUE, day), Occur.SHOULD)
                        .add(undated, Occur.SHOULD)
                        .build())
                .orElse(undated);
    }

    private String iri(ScoreDoc hit) throws IOException {
        return searcher.storedFields()
                .document(hit.doc, Set.of(IndexSchema.IRI))
                .get(IndexSchema.IRI);
    }

    private Optional<Long> date(ScoreDoc hit) throws IOException {
        return Optional.ofNullable(searcher.storedFields()
                        .document(hit.doc, Set.of(IndexSchema.DATE))
                        .getField(IndexSchema.DATE))
                .map(field -> field.numericValue().longValue());
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
