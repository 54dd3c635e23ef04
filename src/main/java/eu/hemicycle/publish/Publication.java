package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.log.Change;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes contributions into a store. A document is in whole or not at all, together with the Works that it implies. Offers
 * are gathered until {@link #commit()}, which writes them as one group; what was not committed is not published. Several
 * publications may be at work: what another has committed in between is merged.
 *
 * <p>Not safe for use by several threads.
 */
public final class Publication {

    private final Store store;
    private final DocumentGraphs graphs;
    private final RecordShapes shapes;
    private final Originals.Incoming originals;
    private final boolean reinstating;
    private final Map<DocumentId, Pending> pending = new LinkedHashMap<>();

    /** @param reinstating whether what was taken back comes back when it is offered */
    Publication(Store store, DocumentGraphs graphs, RecordShapes shapes, Originals originals, boolean reinstating) {
        this.store = store;
        this.graphs = graphs;
        this.shapes = shapes;
        this.originals = originals.incoming(reinstating);
        this.reinstating = reinstating;
    }

    /**
     * A Work's contributions from the log, and those that wait for the next commit.
     *
     * @param alone what was worked out of the only contribution that is no stub
     */
    private record Pending(Known known, List<Contribution> offered, Optional<Prepared.Alone> alone) {

        Pending(Known known, List<Contribution> offered) {
            this(known, offered, Optional.empty());
        }

        List<Contribution> all() {
            List<Contribution> all = new ArrayList<>(known.contributions());
            all.addAll(offered);
            return all;
        }

        Pending with(Prepared newer) {
            List<Contribution> more = new ArrayList<>(offered);
            more.add(newer.contribution());
            return new Pending(known, more, isOnlyNamed() ? newer.alone() : Optional.empty());
        }

        boolean isOnlyNamed() {
            return all().stream().allMatch(Known::isStub);
        }

        /** The whole change, if nothing was ever written of the Work. */
        Optional<String> patch() {
            return known.number() == 0 ? alone.map(Prepared.Alone::patch) : Optional.empty();
        }
    }

    /** What would become of a contribution, after the pending ones. */
    public Outcome examine(Contribution contribution) {
        return examine(Prepared.not(contribution), known(contribution.work()));
    }

    private Outcome examine(Prepared offered, Pending known) {
        Contribution contribution = offered.contribution();
        DocumentId id = contribution.work();
        if (isTakenBack(known)) {
            return new Outcome.TakenBack(known.known().tombstone().orElseThrow());
        }
        Optional<Contribution> rival = rival(known.all(), contribution);
        if (rival.isPresent() && !contribution.supersedes(rival.get())) {
            return rival.get().isKnownAs(contribution)
                    ? new Outcome.Unchanged(id)
                    : new Outcome.Older(id, rival.get().source());
        }
        List<String> violations = violations(known.with(offered));
        if (!violations.isEmpty()) {
            return new Outcome.Invalid(id, violations);
        }
        return known.isOnlyNamed() ? new Outcome.New(id) : new Outcome.Changed(id);
    }

    private static Optional<Contribution> rival(List<Contribution> known, Contribution offered) {
        return known.stream()
                .filter(contribution -> contribution.key().equals(offered.key()))
                .reduce((one, other) -> other.supersedes(one) ? other : one);
    }

    private boolean isTakenBack(Pending work) {
        return !reinstating && work.known().tombstone().isPresent();
    }

    /** Takes a contribution up for the next commit, unless it is invalid or says nothing new. */
    public Outcome offer(Contribution contribution) {
        return offer(Prepared.not(contribution));
    }

    /** As {@link #offer(Contribution)}, for what {@link Archive#prepare} of the same archive made. */
    public Outcome offer(Prepared offered) {
        Contribution contribution = offered.contribution();
        DocumentId id = contribution.work();
        Pending known = known(id);
        Outcome outcome = examine(offered, known);
        if (isTakenUp(outcome)) {
            pending.put(id, known.with(offered));
        }
        if (isTakenUp(outcome) || outcome instanceof Outcome.Older) {
            Stubs.impliedBy(contribution).forEach(this::imply);
        }
        return outcome;
    }

    private static boolean isTakenUp(Outcome outcome) {
        return outcome instanceof Outcome.New || outcome instanceof Outcome.Changed;
    }

    /**
     * As {@link #offer(Contribution)}; the original of what is taken up, or known already, is kept.
     *
     * @param original the bytes that the contribution's source describes
     */
    public Outcome offer(Contribution contribution, byte[] original) {
        return offer(Prepared.not(contribution), original);
    }

    Outcome offer(Prepared offered, byte[] original) {
        Outcome outcome = offer(offered);
        if (isTakenUp(outcome) || outcome instanceof Outcome.Unchanged) {
            originals.add(offered.contribution().source().sha256(), original);
        }
        return outcome;
    }

    /**
     * A stub is for a Work of which nothing is known; it never replaces anything, and brings nothing back. Older sources
     * imply Works too, so that the order of arrival does not matter.
     */
    private void imply(Contribution stub) {
        DocumentId id = stub.work();
        if (!pending.containsKey(id) && isUnknown(id)) {
            pending.put(id, new Pending(Known.NOTHING, List.of(stub)));
        }
    }

    private boolean isUnknown(DocumentId id) {
        return store.read(present -> present.newest(id.toString())).isEmpty();
    }

    /** Has a document mapped and linked again as the program does it today; the next commit writes what differs. */
    public void refresh(DocumentId id) {
        Pending known = known(id);
        if (!known.all().isEmpty()) {
            pending.put(id, known);
        }
    }

    /** How many documents wait for the next commit. */
    public int pending() {
        return pending.size();
    }

    /**
     * Writes what is pending: originals first, then to the log in one group, then to what readers see.
     *
     * @return those that were taken back since they were offered, and are not written for that
     */
    public List<Outcome.TakenBack> commit() {
        List<Outcome.TakenBack> refused = new ArrayList<>();
        originals.settle();
        store.update(present -> pending.entrySet().stream()
                .flatMap(work -> change(present, work.getKey(), work.getValue(), refused).stream())
                .toList());
        pending.clear();
        return refused;
    }

    /** Forgets what is pending. */
    void discard() {
        pending.clear();
    }

    private Optional<Change> change(Snapshot present, DocumentId id, Pending offered, List<Outcome.TakenBack> refused) {
        Pending work = upToDate(present, id, offered);
        if (isTakenBack(work)) {
            refused.add(new Outcome.TakenBack(work.known().tombstone().orElseThrow()));
            return Optional.empty();
        }
        Change change = change(present, work);
        boolean nothingNew = work.offered().isEmpty() && change.patch().isEmpty();
        return nothingNew ? Optional.empty() : Optional.of(change);
    }

    private Pending upToDate(Snapshot present, DocumentId id, Pending offered) {
        long newest = present.newest(id.toString()).orElse(0);
        return newest == offered.known().number() ? offered : new Pending(Known.of(store, id), offered.offered());
    }

    /** A patch may be empty: what is known has changed, even if nothing that is said of the Work has. */
    private Change change(Snapshot present, Pending work) {
        Dossier dossier = Dossier.of(work.all());
        String key = dossier.id().toString();
        String patch = work.patch().orElseGet(() -> Diff.patch(present.dataset(), key, graphs.graphs(dossier))
                .orElse(""));
        return new Change(key, Kind.CHANGED, patch, ContributionsJson.write(dossier.contributions()));
    }

    private List<String> violations(Pending work) {
        return work.alone()
                .map(Prepared.Alone::violations)
                .orElseGet(() -> shapes.sentences(graphs.record(Dossier.of(work.all()))));
    }

    private Pending known(DocumentId id) {
        Pending waiting = pending.get(id);
        return waiting != null ? waiting : new Pending(Known.of(store, id), List.of());
    }
}
