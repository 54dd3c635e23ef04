package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.column;
import static eu.hemicycle.store.StoreFixture.document;
import static eu.hemicycle.store.StoreFixture.documents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data and version change together, and no reader sees two versions. */
class VersionTest {

    private static final String BOTH_COPIES = "SELECT ?r { <urn:doc:1> <urn:revision>|<urn:copy> ?r }";

    @TempDir
    Path data;

    @Test
    void aReaderSeesTheVersionAtWhichItBeganWhileOthersCommit() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        try (StoreFixture fixture = new StoreFixture(data);
                Threads threads = new Threads()) {
            fixture.store.apply(List.of(document(1, 1)));
            threads.start(() -> fixture.store.read(snapshot -> {
                begun.countDown();
                await(committed);
                assertThat(snapshot.version()).isEqualTo(1);
                assertThat(fixture.store.snapshot().version()).isEqualTo(1);
                assertThat(column(snapshot.dataset(), BOTH_COPIES)).containsExactly("\"1\"", "\"1\"");
                return true;
            }));
            await(begun);
            fixture.store.apply(List.of(document(1, 2)));
            committed.countDown();
            assertThat(fixture.ask(BOTH_COPIES)).containsExactly("\"2\"", "\"2\"");
        }
    }

    @Test
    void noReaderEverSeesHalfADocumentOrAnotherVersionsNumber() {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (StoreFixture fixture = new StoreFixture(data);
                Threads threads = new Threads()) {
            fixture.store.apply(List.of(document(1, 1)));
            for (int reader = 0; reader < 3; reader++) {
                threads.start(() -> {
                    while (writing.get()) {
                        fixture.store.read(VersionTest::seesOneRevision);
                    }
                    return true;
                });
            }
            try {
                for (int revision = 2; revision <= 40; revision++) {
                    fixture.store.apply(List.of(document(1, revision)));
                    if (revision % 15 == 0) {
                        fixture.store.rebuild();
                    }
                }
            } finally {
                writing.set(false);
            }
        }
    }

    private static boolean seesOneRevision(Snapshot snapshot) {
        String revision = "\"" + snapshot.version() + "\"";
        assertThat(column(snapshot.dataset(), BOTH_COPIES)).containsExactly(revision, revision);
        assertThat(snapshot.newest("E-9-2021-009001")).hasValue(snapshot.version());
        return true;
    }

    @Test
    void manyWritersMakeOneOrder() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            try (Threads threads = new Threads()) {
                for (int writer = 0; writer < 4; writer++) {
                    int first = 1 + writer * 10;
                    threads.start(() -> {
                        for (int number = first; number < first + 10; number++) {
                            fixture.store.apply(documents(number, 1));
                        }
                        return true;
                    });
                }
            }
            assertThat(fixture.store.version()).isEqualTo(40);
            assertThat(fixture.ask("SELECT ?s { ?s <urn:revision> '1' }")).hasSize(40);
        }
    }

    @Test
    void aReaderThatAbortsWhileAWriterIsAtWorkTakesNothingAway() throws InterruptedException {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        try (StoreFixture fixture = new StoreFixture(data);
                Threads threads = new Threads()) {
            threads.start(() -> fixture.store.update(present -> {
                within.countDown();
                await(aborted);
                return documents(1, 3);
            }));
            await(within);
            fixture.store.dataset().begin(TxnType.READ);
            fixture.store.dataset().abort();
            aborted.countDown();
            fixture.store.catchUp();
            assertThat(fixture.quads()).hasSize(9);
        }
    }

    @Test
    void aCommitThatFailsHalfwayLeavesNeitherDataNorNumber() {
        View view = View.create(data.resolve("gen-000001"), List.of());
        try {
            view.apply(List.of(Patch.of(document(1, 1))), 1);
            RDFPatch failing = RDFPatchOps.build(changes -> changes.txnAbort());
            Patch good = Patch.of(document(2, 1));
            assertThatThrownBy(() -> view.apply(List.of(good, new Patch("bad", failing)), 3))
                    .isInstanceOf(RuntimeException.class);

            assertThat(view.applied()).isEqualTo(1);
            view.dataset().begin(TxnType.READ);
            assertThat(new SystemState(view.dataset()).applied()).hasValue(1);
            assertThat(new SystemState(view.dataset()).newest(good.document())).isEmpty();
            assertThat(view.dataset().find()).toIterable().hasSize(3);
            view.dataset().end();
            view.apply(List.of(good), 2);
            assertThat(view.applied()).isEqualTo(2);
        } finally {
            view.retire(() -> {});
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
