package eu.hemicycle.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the Works of a set with the scores that they have, for the version of the index that both are of. Those that score
 * more than a place in the list, or too little for a page, are passed over.
 */
final class WorkScoresQuery extends Query {

    private final WorkSet works;
    private final WorkScores scores;
    private final float most;
    private final FacetColumns columns;

    /** @param most the score above which nothing is looked for */
    WorkScoresQuery(WorkSet works, WorkScores scores, float most, FacetColumns columns) {
        this.works = works;
        this.scores = scores;
        this.most = most;
        this.columns = columns;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) {
                return new Known(
                        this,
                        new Places(works.segment(leaf.ord), scores.segment(leaf.ord), most, columns.of(leaf.reader())));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static final class Known extends Scorer {

        private final Places places;

        Known(Weight weight, Places places) {
            super(weight);
            this.places = places;
        }

        @Override
        public int docID() {
            return places.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return places;
        }

        @Override
        public float score() {
            return places.scores[places.work];
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }

        @Override
        public void setMinCompetitiveScore(float least) {
            places.least = least;
        }
    }

    private static final class Places extends DocIdSetIterator {

        private final FixedBitSet found;
        private final float[] scores;
        private final float most;
        private final FacetColumn column;
        private float least;
        private int work = -1;
        private int place = -1;

        Places(FixedBitSet found, float[] scores, float most, FacetColumn column) {
            this.found = found;
            this.scores = scores;
            this.most = most;
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
            int next = from;
            while (next < scores.length && !(scores[next] >= least && scores[next] <= most && found.get(next))) {
                next++;
            }
            work = next;
            place = next < scores.length ? column.place(next) : NO_MORE_DOCS;
            return place;
        }

        @Override
        public long cost() {
            return found.cardinality();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return works.size() + " Works by score";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkScoresQuery query && query.works == works && query.scores == scores;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(scores);
    }
}
