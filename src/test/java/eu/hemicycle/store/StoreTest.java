package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.document;
import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.log.Change;
import eu.hemicycle.log.ChangeLog;
import eu.hemicycle.log.Entries;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.EntryHead;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path data;

    @Test
    void aNewStoreIsEmptyAtVersionZero() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isZero();
            assertThat(fixture.quads()).isEmpty();
            assertThat(fixture.store.latest(key(1))).isEmpty();
        }
    }

    @Test
    void whatIsCommittedIsInTheLogAndVisibleWhenTheCallReturns() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.apply(documents(1, 2))).isEqualTo(2);

            assertThat(fixture.log.last()).isEqualTo(2);
            assertThat(fixture.store.version()).isEqualTo(2);
            assertThat(fixture.quads()).hasSize(6);
            assertThat(fixture.ask("SELECT ?s { ?s <urn:revision> '1' } ORDER BY ?s"))
                    .containsExactly("<urn:doc:1>", "<urn:doc:2>");
        }
    }

    @Test
    void aDocumentsNewestEntryIsFound() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(List.of(document(1, 1), document(2, 1), document(1, 2)));
            assertThat(fixture.store.latest(key(1)).map(Entry::number)).contains(3L);
            assertThat(fixture.store.latest(key(2)).map(Entry::patch))
                    .contains(document(2, 1).patch());
            assertThat(fixture.store.latest("applied")).isEmpty();
        }
    }

    @Test
    void theSameChangeTwiceLeavesTheSameData() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(List.of(document(1, 1), document(1, 2)));
            Set<Quad> once = fixture.quads();
            fixture.store.apply(List.of(document(1, 2)));
            assertThat(fixture.quads()).isEqualTo(once);
        }
    }

    @Test
    void noChangesMakeNoVersion() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 1));
            assertThat(fixture.store.apply(List.of())).isEqualTo(1);
            assertThat(fixture.log.last()).isEqualTo(1);
        }
    }

    @Test
    void aChangeMayBeWorkedOutFromWhatIsThere() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 3));
            long version = fixture.store.update(present -> List.of(document((int) present.version() + 1, 1)));
            assertThat(version).isEqualTo(4);
            assertThat(fixture.ask("SELECT ?s { ?s <urn:revision> '1' }")).hasSize(4);
        }
    }

    @Test
    void aFailureWhileWorkingOutAChangeLeavesEverythingAsItWas() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThatThrownBy(() -> fixture.store.update(present -> {
                        throw new UnsupportedOperationException("no");
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(fixture.store.apply(documents(1, 1))).isEqualTo(1);
        }
    }

    @Test
    void everythingIsThereAfterReopening() {
        Set<Quad> before;
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 5));
            before = fixture.quads();
        }
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(5);
            assertThat(fixture.quads()).isEqualTo(before);
            assertThat(fixture.store.apply(documents(6, 1))).isEqualTo(6);
        }
    }

    @Test
    void aViewThatIsBehindTheLogCatchesUpAtStart() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 2));
        }
        try (FileLog log = StoreFixture.openLog(data)) {
            log.append(documents(3, 6003));
        }
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(6005);
            assertThat(fixture.ask("SELECT (COUNT(*) AS ?n) { ?s <urn:revision> '1' }"))
                    .containsExactly("\"6005\"^^<http://www.w3.org/2001/XMLSchema#integer>");
            assertThat(fixture.store.latest(key(6005)).map(Entry::number)).contains(6005L);
        }
    }

    @Test
    void whatOthersWroteToTheLogIsAppliedBeforeTheNextChangeOrWhenAsked() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.log.append(documents(1, 1));
            assertThat(fixture.store.version()).isZero();
            assertThat(fixture.store.catchUp()).isEqualTo(1);
            fixture.log.append(documents(2, 1));
            assertThat(fixture.store.apply(documents(3, 1))).isEqualTo(3);
            assertThat(fixture.quads()).hasSize(9);
        }
    }

    @Test
    void aWithdrawalTakesTheQuadsAwayAndKeepsTheEntry() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 1));
            String rows = document(1, 1).patch().replace("\nD", "\n#").replace("\nA", "\nD");
            fixture.store.apply(List.of(new Change(key(1), Kind.WITHDRAWN, rows, "[]")));
            assertThat(fixture.quads()).isEmpty();
            assertThat(fixture.store.latest(key(1)).map(Entry::kind)).contains(Kind.WITHDRAWN);
        }
    }

    @Test
    void aLogEntryThatNoViewCanApplyIsNamed() {
        try (FileLog log = StoreFixture.openLog(data)) {
            log.append(List.of(StoreFixture.change("vocabulary/bodies", "A <urn:a> .")));
            assertThatThrownBy(() -> Store.open(data, log))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining("Entry 1")
                    .hasMessageContaining("vocabulary/bodies");
        }
    }

    @Test
    void aSecondStoreOnTheSameViewIsRefusedAndTheFirstGoesOn() {
        try (StoreFixture fixture = new StoreFixture(data);
                ChangeLog other = FileLog.open(data.resolve("other-log"), Clock.systemUTC())) {
            assertThatThrownBy(() -> Store.open(data, other))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining("is in use");
            assertThat(fixture.store.apply(documents(1, 1))).isEqualTo(1);
        }
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.store.version()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedWriterCommitsAndStaysInterrupted() {
        try (StoreFixture fixture = new StoreFixture(data)) {
            Thread.currentThread().interrupt();
            assertThat(fixture.store.apply(documents(1, 1))).isEqualTo(1);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(fixture.store.apply(documents(2, 1))).isEqualTo(2);
        }
    }

    @Test
    void whatTheViewCannotTakeStaysInTheLogAndIsShownAfterARebuild() {
        try (FileLog file = StoreFixture.openLog(data)) {
            AfterAppend log = new AfterAppend(file);
            Store store = Store.open(data, log);
            store.apply(documents(1, 1));
            View view = ((ReaderDataset) store.dataset()).current();
            log.then = () -> TDBInternal.expel(view.dataset(), true);
            assertThatThrownBy(() -> store.apply(documents(2, 1)))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining("The log has entries to 2")
                    .hasMessageContaining("shows 1")
                    .hasMessageContaining("Nothing is lost");

            log.then = () -> {};
            store.rebuild();
            assertThat(store.version()).isEqualTo(2);
            assertThat(store.latest(key(2))).isPresent();
            assertThat(store.apply(documents(3, 1))).isEqualTo(3);
            store.close();
        }
    }

    /** A log that does something right after each append, as only an accident would. */
    private static final class AfterAppend implements ChangeLog {

        private final ChangeLog log;
        private Runnable then = () -> {};

        AfterAppend(ChangeLog log) {
            this.log = log;
        }

        @Override
        public long append(List<Change> changes) {
            long last = log.append(changes);
            then.run();
            return last;
        }

        @Override
        public long replicate(List<Entry> entries) {
            return log.replicate(entries);
        }

        @Override
        public void redact(String document, long before) {
            log.redact(document, before);
        }

        @Override
        public Optional<String> refusesWriting() {
            return log.refusesWriting();
        }

        @Override
        public long last() {
            return log.last();
        }

        @Override
        public Entries<Entry> from(long numberExclusive) {
            return log.from(numberExclusive);
        }

        @Override
        public Entries<EntryHead> heads(long numberExclusive) {
            return log.heads(numberExclusive);
        }

        @Override
        public Optional<Entry> read(long number) {
            return log.read(number);
        }

        @Override
        public void close() {
            log.close();
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        StoreFixture fixture = new StoreFixture(data);
        fixture.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.store.read(Snapshot::version))
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> fixture.store.apply(documents(1, 1)));
        fixture.store.close();
    }
}
