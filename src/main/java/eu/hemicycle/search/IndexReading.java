package eu.hemicycle.search;

import eu.hemicycle.store.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** One version of the index. What it holds is told by {@link IndexSchema}. */
public final class IndexReading implements Reading {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetColumns columns;

    /** @param columns kept from version to version */
    IndexReading(DirectoryReader reader, FacetColumns columns) {
        this.reader = reader;
        this.columns = columns;
        this.searcher = new IndexSearcher(reader);
    }

    DirectoryReader reader() {
        return reader;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    FacetColumns columns() {
        return columns;
    }

    /** The Works and things whose documents lead to an IRI. */
    Stream<String> linkingTo(String iri) {
        return stored(new Term(IndexSchema.OBJECT, iri), IndexSchema.IRI);
    }

    /** The document that has an entry for a Work or thing. */
    Stream<String> documentOf(String iri) {
        return stored(new Term(IndexSchema.IRI, iri), IndexSchema.DOCUMENT);
    }

    private Stream<String> stored(Term term, String field) {
        try {
            List<String> values = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                collect(leaf.reader(), term, field, values);
            }
            return values.stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void collect(LeafReader segment, Term term, String field, List<String> values) throws IOException {
        PostingsEnum hits = segment.postings(term, PostingsEnum.NONE);
        if (hits == null) {
            return;
        }
        StoredFields documents = segment.storedFields();
        Bits live = segment.getLiveDocs();
        for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
            if (live == null || live.get(hit)) {
                values.add(documents.document(hit, Set.of(field)).get(field));
            }
        }
    }

    @Override
    public boolean enter() {
        return reader.tryIncRef();
    }

    @Override
    public void leave() {
        try {
            reader.decRef();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
