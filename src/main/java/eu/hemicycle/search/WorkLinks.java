package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** By which properties Works lead to a thing. */
public final class WorkLinks {

    /** How many Works have a property with the thing as its value, anywhere within. */
    public record Count(String property, int works) {}

    private static final char AFTER_SPACE = ' ' + 1;

    private final IndexReading reading;
    private final WorkList list;

    public WorkLinks(IndexReading reading) {
        this.reading = reading;
        this.list = new WorkList(reading);
    }

    /** The counts of a thing, the greatest first; properties by which nothing leads to it are left out. */
    public List<Count> to(String iri) {
        try {
            List<Count> counts = new ArrayList<>();
            for (String property : properties()) {
                if (reading.searcher().getIndexReader().docFreq(new Term(IndexSchema.LINK, property + " " + iri)) > 0) {
                    counts.add(new Count(property, list.linking(property, iri)));
                }
            }
            return counts.stream()
                    .filter(count -> count.works() > 0)
                    .sorted(Comparator.comparingInt(Count::works).reversed().thenComparing(Count::property))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that lead anywhere. The terms begin with them, so that each costs one seek in each segment. */
    private Set<String> properties() throws IOException {
        Set<String> properties = new TreeSet<>();
        for (LeafReaderContext leaf : reading.searcher().getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(IndexSchema.LINK);
            if (terms != null) {
                collect(terms.iterator(), properties);
            }
        }
        return properties;
    }

    private static void collect(TermsEnum terms, Set<String> properties) throws IOException {
        BytesRef from = new BytesRef();
        while (terms.seekCeil(from) != TermsEnum.SeekStatus.END) {
            String link = terms.term().utf8ToString();
            String property = link.substring(0, link.indexOf(' '));
            properties.add(property);
            from = new BytesRef(property + AFTER_SPACE);
        }
    }
}
