package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Finds statements by their words, the best match first. */
final class LiteralHits {

    /** How many there may be at once. */
    static final int MOST = 100_000;

    private static final int PAGE = 200;

    private final IndexSearcher searcher;
    private final Runnable watch;

    /** @param watch is run for each hit and throws if there is no more time */
    LiteralHits(IndexSearcher searcher, Runnable watch) {
        this.searcher = searcher;
        this.watch = watch;
    }

    /** A statement; its graph is {@code null} where statements count once however many graphs have them. */
    record Hit(
            Node subject,
            Node predicate,
            Node literal,
            @Nullable Node graph,
            float score) {}

    /**
     * @param limit how many at most; negative for all
     * @param perGraph whether a statement in two graphs counts twice
     * @throws InvalidWords if all are wanted and they are more than {@link #MOST}
     */
    List<Hit> find(LiteralQuery literals, int limit, boolean perGraph) {
        try {
            Query query = literals.in(searcher.getIndexReader());
            return collect(query, limit < 0 ? all(query) : Math.min(limit, MOST), perGraph);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int all(Query query) throws IOException {
        int count = searcher.count(query);
        if (count > MOST) {
            throw new InvalidWords(
                    "%d literals hold these words; at most %d can be had at once. Look for rarer words, name a property, or give a limit after the words."
                            .formatted(count, MOST));
        }
        return count;
    }

    private List<Hit> collect(Query query, int limit, boolean perGraph) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Set<List<Node>> statements = new HashSet<>();
        ScoreDoc last = null;
        boolean more = limit > 0;
        while (more) {
            ScoreDoc[] page = searcher.searchAfter(last, query, Math.max(PAGE, limit - hits.size())).scoreDocs;
            for (int i = 0; i < page.length && hits.size() < limit; i++) {
                Hit hit = hit(page[i], perGraph);
                if (perGraph || statements.add(List.of(hit.subject(), hit.predicate(), hit.literal()))) {
                    hits.add(hit);
                }
            }
            last = page.length == 0 ? null : page[page.length - 1];
            more = last != null && hits.size() < limit;
        }
        return hits;
    }

    private Hit hit(ScoreDoc found, boolean perGraph) throws IOException {
        watch.run();
        StoredFields documents = searcher.storedFields();
        Document literal = documents.document(found.doc);
        return new Hit(
                NodeFactory.createURI(literal.get(IndexSchema.SUBJECT)),
                NodeFactory.createURI(literal.get(IndexSchema.PREDICATE)),
                NodeFactory.createLiteralLang(literal.get(IndexSchema.VALUE), literal.get(IndexSchema.TAG)),
                perGraph ? NodeFactory.createURI(literal.get(IndexSchema.GRAPH)) : null,
                found.score);
    }
}
