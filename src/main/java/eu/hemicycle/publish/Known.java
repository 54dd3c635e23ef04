package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.SourceKind;
import eu.hemicycle.document.Tombstone;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * What the log says of a Work.
 *
 * @param number of the Work's newest entry; 0 if there is none
 * @param contributions what it is made of; empty if it was taken back
 */
record Known(long number, Optional<Tombstone> tombstone, List<Contribution> contributions) {

    static final Known NOTHING = new Known(0, Optional.empty(), List.of());

    static Known of(Store store, DocumentId id) {
        return store.latest(id.toString()).map(entry -> of(id, entry)).orElse(NOTHING);
    }

    private static Known of(DocumentId id, Entry newest) {
        List<Contribution> contributions =
                newest.kind() == Kind.CHANGED ? ContributionsJson.read(newest.contributions()) : List.of();
        return new Known(newest.number(), Tombstones.of(id, newest), contributions);
    }

    /** Whether only other documents name it. */
    static boolean isStub(Contribution contribution) {
        return contribution.source().kind() == SourceKind.STUB;
    }
}
