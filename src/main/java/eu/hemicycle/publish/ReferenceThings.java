package eu.hemicycle.publish;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.VocabularyFile;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import eu.hemicycle.log.LogCorrupted;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the vocabularies in a store up to their files. The log's entry of a vocabulary says which bytes it was made from,
 * so those that are the same need not be read. It says so itself and not beside it: whatever becomes of a data folder, its
 * log and that memory are of one age.
 */
final class ReferenceThings {

    /** How the log's keys of vocabularies begin. */
    static final String VOCABULARY = "vocabulary/";

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceThings.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Store store;
    private final Iris iris;

    ReferenceThings(Store store, Iris iris) {
        this.store = store;
        this.iris = iris;
    }

    /** @param sha256 of the file, see {@link VocabularyFile#sha256()} */
    private record MadeFrom(String sha256) {

        static String json(String sha256) {
            return MAPPER.writeValueAsString(new MadeFrom(sha256));
        }
    }

    /** Writes one change for each vocabulary that was made from other bytes; if it says the same, the change has no rows. */
    void bringUp(SortedMap<String, VocabularyFile> files) {
        List<Wanted> outdated = new ArrayList<>();
        files.forEach((name, file) -> outdated(name, file).ifPresent(outdated::add));
        if (!outdated.isEmpty()) {
            store.update(present -> outdated.stream()
                    .flatMap(wanted -> change(present, wanted).stream())
                    .toList());
        }
    }

    /** @param remembered whether a change without rows is written, for the memory alone */
    private record Wanted(String name, VocabularyFile file, String madeFrom, boolean remembered) {

        String key() {
            return VOCABULARY + name;
        }
    }

    /** Where the log is damaged, nothing is written that need not be. */
    private Optional<Wanted> outdated(String name, VocabularyFile file) {
        String madeFrom = MadeFrom.json(file.sha256());
        try {
            Optional<String> present = store.latest(VOCABULARY + name).map(Entry::contributions);
            return present.filter(madeFrom::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Wanted(name, file, madeFrom, true));
        } catch (LogCorrupted damage) {
            LOG.warn("It is not known what the vocabulary {} was made from: {}", name, damage.getMessage());
            return Optional.of(new Wanted(name, file, madeFrom, false));
        }
    }

    private Optional<Change> change(Snapshot present, Wanted wanted) {
        Node graph = iris.vocabularyGraph(wanted.name());
        String patch = Diff.patch(
                        present.dataset(),
                        wanted.key(),
                        Map.of(graph, wanted.file().graph()))
                .orElse("");
        return patch.isEmpty() && !wanted.remembered()
                ? Optional.empty()
                : Optional.of(new Change(wanted.key(), Kind.CHANGED, patch, wanted.madeFrom()));
    }
}
