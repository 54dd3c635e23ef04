package eu.hemicycle.ingest.rdf.profile;

import eu.hemicycle.ingest.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a data file of another parliament holds.
 *
 * @param refusals why single documents were not taken
 * @param account what was left out, how often
 */
public record OwnRecords(List<OwnDocument> documents, List<Refusal> refusals, Map<String, Long> account) {

    public OwnRecords {
        documents = List.copyOf(documents);
        refusals = List.copyOf(refusals);
        account = new TreeMap<>(account);
    }
}
