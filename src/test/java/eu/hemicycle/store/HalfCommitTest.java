package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.document;
import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.generations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.hemicycle.log.Change;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TDB2 forgets a commit that fails after it began to change files in place, and leaves them half changed. */
class HalfCommitTest {

    private static final Change LATER = document(1, 2);

    @TempDir
    Path data;

    @Test
    void nobodyReadsTheHalfAndTheViewIsBuiltAgainByItself() throws Exception {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 3));
            breakCommits();
            assertThatThrownBy(() -> fixture.store.apply(List.of(LATER)))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining("Nothing is lost");
            await().until(() -> generations(data).equals(List.of("gen-000002")));
            assertThat(fixture.store.version()).isEqualTo(4);
            assertThat(fixture.ask("SELECT ?r { <urn:doc:1> <urn:revision> ?r }"))
                    .containsExactly("\"2\"");
        }
    }

    @Test
    void aViewWithAHalfCommitIsNeitherReadNorOpenedAgain() throws Exception {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 3));
        }
        View view = View.open(generation(), List.of());
        breakCommits();
        assertThatThrownBy(() -> view.apply(List.of(Patch.of(LATER)), 4)).isInstanceOf(FileException.class);
        assertThatThrownBy(view::beginRead).isInstanceOf(StoreFailed.class).hasMessageContaining("half");
        view.retire(() -> {});

        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(3);
        }
        assertThat(generations(data)).containsExactly("gen-000002");
    }

    private Path generation() {
        return data.resolve("store/gen-000001");
    }

    /** From now on commits of the first generation fail where TDB2 begins to carry them out. */
    private void breakCommits() {
        Location location = Location.create(generation().toString());
        TransactionCoordinator coordinator =
                TDBInternal.getTransactionCoordinator(DatabaseMgr.connectDatasetGraph(location));
        coordinator.modifyConfigDirect(() -> coordinator.addListener(new TransactionListener() {
            @Override
            public void notifyCommitStart(Transaction transaction) {
                if (transaction.getMode() == ReadWrite.WRITE) {
                    throw new FileException("the disk is broken");
                }
            }
        }));
    }
}
