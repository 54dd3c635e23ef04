package eu.hemicycle.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Weighs Works one by one, as Lucene does: phrases, beginnings of words, values of facets, references. */
record OtherScoring(Weight weight, FacetColumns columns) implements FieldScoring {

    @Override
    public int addTo(Scores scores, LeafReaderContext leaf) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        int looked = 0;
        if (scorer != null) {
            FacetColumn column = columns.of(leaf.reader());
            DocIdSetIterator places = scorer.iterator();
            for (int place = places.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = places.nextDoc()) {
                if (column.isWork(place)) {
                    scores.add(column.from(place), scorer.score());
                    looked++;
                }
            }
        }
        return looked;
    }
}
