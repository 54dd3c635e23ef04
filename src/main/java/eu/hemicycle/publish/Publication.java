package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;

/**
 * Takes contributions into a store. A document is in whole or not at all, together with the Works that it implies. Offers
 * are gathered until {@link #commit()}, which writes them as one group; what was not committed is not published.
 *
 * <p>Not safe for use by several threads.
 */
public final class Publication {

    /** How the log's keys of reference things begin. */
    static final String VOCABULARY = "vocabulary/";

    private final Store store;
    private final Iris iris;
    private final DocumentGraphs graphs;
    private final RecordShapes shapes;
    private final Map<DocumentId, Dossier> pending = new LinkedHashMap<>();

    public Publication(Store store, Iris iris, DocumentGraphs graphs, RecordShapes shapes) {
        this.store = store;
        this.iris = iris;
        this.graphs = graphs;
        this.shapes = shapes;
    }

    /** Brings the reference things up to the given vocabularies, one change for each that differs. */
    public void vocabularies(SortedMap<String, Graph> vocabularies) {
        store.update(present -> vocabularies.entrySet().stream()
                .flatMap(entry -> vocabulary(present, entry.getKey(), entry.getValue()).stream())
                .toList());
    }

    private Optional<Change> vocabulary(Snapshot present, String name, Graph graph) {
        String key = VOCABULARY + name;
        return Diff.patch(present.dataset(), key, Map.of(iris.vocabularyGraph(name), graph))
                .map(patch -> new Change(key, Kind.CHANGED, patch, ""));
    }

    /** Whether something said by the bytes with this checksum is part of what is known of a document. */
    public boolean holds(DocumentId id, String sha256) {
        return known(id).stream().anyMatch(known -> known.source().sha256().equals(sha256));
    }

    /** What would become of a contribution, after the pending ones. */
    public Outcome examine(Contribution contribution) {
        DocumentId id = contribution.work();
        List<Contribution> known = known(id);
        if (known.stream().anyMatch(contribution::isKnownAs)) {
            return new Outcome.Unchanged(id);
        }
        List<String> violations = violations(merged(known, contribution));
        if (!violations.isEmpty()) {
            return new Outcome.Invalid(id, violations);
        }
        boolean onlyNamed = known.stream().allMatch(Publication::isStub);
        return onlyNamed ? new Outcome.New(id) : new Outcome.Changed(id);
    }

    /** Takes a contribution up for the next commit, unless it is invalid or says nothing new. */
    public Outcome offer(Contribution contribution) {
        Outcome outcome = examine(contribution);
        if (outcome instanceof Outcome.New || outcome instanceof Outcome.Changed) {
            DocumentId id = contribution.work();
            pending.put(id, merged(known(id), contribution));
            Stubs.impliedBy(contribution).forEach(this::imply);
        }
        return outcome;
    }

    /** A stub is for a Work of which nothing is known; it never replaces anything. */
    private void imply(Contribution stub) {
        DocumentId id = stub.work();
        if (known(id).isEmpty()) {
            pending.put(id, Dossier.of(List.of(stub)));
        }
    }

    /** How many documents wait for the next commit. */
    public int pending() {
        return pending.size();
    }

    /** Writes what is pending: to the log in one group, then to what readers see. */
    public void commit() {
        store.update(present -> pending.values().stream()
                .map(dossier -> change(present, dossier))
                .toList());
        pending.clear();
    }

    /** A patch may be empty: what is known has changed, even if nothing that is said of the Work has. */
    private Change change(Snapshot present, Dossier dossier) {
        String key = dossier.id().toString();
        String patch =
                Diff.patch(present.dataset(), key, graphs.graphs(dossier)).orElse("");
        return new Change(key, Kind.CHANGED, patch, ContributionsJson.write(dossier.contributions()));
    }

    private List<String> violations(Dossier dossier) {
        return shapes.violations(graphs.record(dossier)).stream()
                .map(RecordShapes.Violation::toString)
                .toList();
    }

    private List<Contribution> known(DocumentId id) {
        Dossier waiting = pending.get(id);
        if (waiting != null) {
            return waiting.contributions();
        }
        return store.latest(id.toString())
                .map(Entry::contributions)
                .map(ContributionsJson::read)
                .orElse(List.of());
    }

    private static Dossier merged(List<Contribution> known, Contribution newer) {
        List<Contribution> all = new ArrayList<>(known);
        all.add(newer);
        return Dossier.of(all);
    }

    private static boolean isStub(Contribution contribution) {
        return contribution.source().kind() == SourceKind.STUB;
    }
}
