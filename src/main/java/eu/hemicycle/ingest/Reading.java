package eu.hemicycle.ingest;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of reading one input. */
public sealed interface Reading {

    /**
     * The input was understood.
     *
     * @param documents what the input itself says, in its order; nothing that it only implies
     * @param refusals why single documents of a data file were not taken
     * @param account what was rewritten, left out or not found in a data file, how often, by a phrase that says what
     */
    record Read(Source source, List<Document> documents, List<Refusal> refusals, Map<String, Long> account)
            implements Reading {

        public Read {
            documents = List.copyOf(documents);
            refusals = List.copyOf(refusals);
            account = new TreeMap<>(account);
        }

        /** What was read from a page. */
        public Read(Source source, List<Document> documents) {
            this(source, documents, List.of(), Map.of());
        }

        /** The documents by Work; a source that speaks of all languages at once gives several versions of one. */
        public List<List<Document>> works() {
            if (source.kind().isPerLanguage()) {
                return documents.stream().map(List::of).toList();
            }
            Map<DocumentId, List<Document>> works = new LinkedHashMap<>();
            documents.forEach(document -> works.computeIfAbsent(document.id(), absent -> new ArrayList<>())
                    .add(document));
            return List.copyOf(works.values());
        }
    }

    /** The input was not taken, and why. */
    record Refused(Refusal refusal) implements Reading {}
}
