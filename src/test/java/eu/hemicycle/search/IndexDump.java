package eu.hemicycle.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** All that an index holds, a line for each block in alphabetical order: equal dumps are equal indexes. */
final class IndexDump {

    private final List<String> blocks = new ArrayList<>();

    private IndexDump() {}

    static List<String> of(DirectoryReader reader) {
        try {
            IndexDump dump = new IndexDump();
            for (LeafReaderContext leaf : reader.leaves()) {
                dump.add(leaf.reader());
            }
            Collections.sort(dump.blocks);
            return dump.blocks;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(LeafReader segment) throws IOException {
        List<Map<String, TreeSet<String>>> documents = new ArrayList<>();
        for (int i = 0; i < segment.maxDoc(); i++) {
            documents.add(new TreeMap<>());
        }
        for (FieldInfo field : segment.getFieldInfos()) {
            terms(segment, field.name, documents);
        }
        stored(segment, documents);
        facets(segment, documents);
        blocks(segment, documents);
    }

    private static void terms(LeafReader segment, String field, List<Map<String, TreeSet<String>>> documents)
            throws IOException {
        if (segment.terms(field) == null) {
            return;
        }
        TermsEnum terms = segment.terms(field).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            PostingsEnum hits = terms.postings(null, PostingsEnum.NONE);
            for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
                add(documents.get(hit), field, term.utf8ToString());
            }
        }
    }

    private static void stored(LeafReader segment, List<Map<String, TreeSet<String>>> documents) throws IOException {
        for (int i = 0; i < documents.size(); i++) {
            for (IndexableField field : segment.storedFields().document(i)) {
                String value = field.numericValue() == null ? field.stringValue() : "" + field.numericValue();
                add(documents.get(i), "stored " + field.name(), value);
            }
        }
    }

    private static void facets(LeafReader segment, List<Map<String, TreeSet<String>>> documents) throws IOException {
        SortedSetDocValues facets = segment.getSortedSetDocValues("$facets");
        if (facets == null) {
            return;
        }
        for (int hit = facets.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = facets.nextDoc()) {
            for (int i = 0; i < facets.docValueCount(); i++) {
                add(
                        documents.get(hit),
                        "facet",
                        facets.lookupOrd(facets.nextOrd()).utf8ToString());
            }
        }
    }

    private static void add(Map<String, TreeSet<String>> document, String field, String value) {
        document.computeIfAbsent(field, ignored -> new TreeSet<>()).add(value);
    }

    private void blocks(LeafReader segment, List<Map<String, TreeSet<String>>> documents) {
        Bits live = segment.getLiveDocs();
        TreeSet<String> literals = new TreeSet<>();
        for (int i = 0; i < documents.size(); i++) {
            if (live != null && !live.get(i)) {
                continue;
            }
            if (documents.get(i).get(IndexSchema.KIND).contains(IndexSchema.LITERAL)) {
                literals.add(documents.get(i).toString());
            } else {
                blocks.add(documents.get(i) + " " + literals);
                literals.clear();
            }
        }
        if (!literals.isEmpty()) {
            blocks.add("literals without an entry " + literals);
        }
    }
}
