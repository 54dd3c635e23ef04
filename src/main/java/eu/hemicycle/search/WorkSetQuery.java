package eu.hemicycle.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Finds the Works of a set. For the version of the index that the set is of. */
final class WorkSetQuery extends Query {

    private final WorkSet works;
    private final FacetColumns columns;

    WorkSetQuery(WorkSet works, FacetColumns columns) {
        this.works = works;
        this.columns = columns;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext leaf) {
                return new ConstantScoreScorer(this, score(), mode, works.places(leaf.ord, columns.of(leaf.reader())));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return works.size() + " Works";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkSetQuery query && query.works == works;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(works);
    }
}
