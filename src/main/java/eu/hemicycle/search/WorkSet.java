package eu.hemicycle.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Works of one version of the index: a bit for each, segment by segment, in the order of {@link FacetColumn}. */
final class WorkSet {

    private final FixedBitSet[] segments;
    private final int size;

    /** @param segments the bits of each */
    WorkSet(FixedBitSet[] segments) {
        this.segments = segments;
        this.size = Arrays.stream(segments).mapToInt(FixedBitSet::cardinality).sum();
    }

    /** All Works that a query finds; what else it finds is left out. */
    static WorkSet of(Query query, IndexSearcher searcher, FacetColumns columns) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        FixedBitSet[] segments = new FixedBitSet[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            FacetColumn column = columns.of(leaf.reader());
            segments[leaf.ord] = new FixedBitSet(column.size());
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                scorer.score(
                        new Marking(column, segments[leaf.ord]),
                        leaf.reader().getLiveDocs(),
                        0,
                        DocIdSetIterator.NO_MORE_DOCS);
            }
        }
        return new WorkSet(segments);
    }

    /** All Works. */
    static WorkSet all(IndexSearcher searcher, FacetColumns columns) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        FixedBitSet[] segments = new FixedBitSet[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            FacetColumn column = columns.of(leaf.reader());
            segments[leaf.ord] = column.all(leaf.reader().getLiveDocs());
        }
        return new WorkSet(segments);
    }

    private record Marking(FacetColumn column, FixedBitSet found) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {
            // the score is not asked for
        }

        @Override
        public void collect(int place) {
            if (column.isWork(place)) {
                found.set(column.from(place));
            }
        }
    }

    int size() {
        return size;
    }

    FixedBitSet segment(int ord) {
        return segments[ord];
    }

    /** The Works that are in this and in the other set. */
    WorkSet and(WorkSet other) {
        FixedBitSet[] both = new FixedBitSet[segments.length];
        for (int ord = 0; ord < both.length; ord++) {
            both[ord] = segments[ord].clone();
            both[ord].and(other.segments[ord]);
        }
        return new WorkSet(both);
    }

    /** Their Lucene documents in a segment, in order. */
    DocIdSetIterator places(int ord, FacetColumn column) {
        return new Places(segments[ord], column);
    }

    private static final class Places extends DocIdSetIterator {

        private final FixedBitSet found;
        private final FacetColumn column;
        private int work = -1;
        private int place = -1;

        Places(FixedBitSet found, FacetColumn column) {
            this.found = found;
            this.column = column;
        }

        @Override
        public int docID() {
            return place;
        }

        @Override
        public int nextDoc() {
            return go(work + 1);
        }

        @Override
        public int advance(int target) {
            return go(column.from(target));
        }

        private int go(int from) {
            work = from < column.size() ? found.nextSetBit(from) : NO_MORE_DOCS;
            place = work == NO_MORE_DOCS ? NO_MORE_DOCS : column.place(work);
            return place;
        }

        @Override
        public long cost() {
            return found.cardinality();
        }
    }
}
