package eu.hemicycle.ingest.records;

import eu.hemicycle.document.Document;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a data file holds.
 *
 * @param documents in the order of their identifiers; several of one Work are its language versions
 * @param refusals why single documents were not taken; the others were
 * @param account how often a term was rewritten or left out, or a name not found, by a phrase that says what
 */
public record Records(SourceKind kind, List<Document> documents, List<Refusal> refusals, Map<String, Long> account) {

    public Records {
        documents = List.copyOf(documents);
        refusals = List.copyOf(refusals);
        account = new TreeMap<>(account);
    }
}
