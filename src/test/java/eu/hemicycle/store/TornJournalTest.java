package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.documents;
import static eu.hemicycle.store.StoreFixture.generations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal as a crash leaves it does not keep the view from opening; written here by TDB2's own code. */
class TornJournalTest {

    private static final int COMMIT_BYTES = 16;

    @TempDir
    Path folder;

    @Test
    void aWholeJournalIsLeftAsItIs() throws IOException {
        Path journal = writeTwoTransactions();
        byte[] before = Files.readAllBytes(journal);
        TornJournal.cut(journal);
        assertThat(journal).hasBinaryContent(before);
    }

    @Test
    void everyPrefixIsCutBehindItsLastCommit() throws IOException {
        Path journal = writeTwoTransactions();
        byte[] whole = Files.readAllBytes(journal);
        int first = whole.length / 2;
        for (int length = 0; length < whole.length; length++) {
            Files.write(journal, Arrays.copyOf(whole, length));
            TornJournal.cut(journal);
            assertThat(journal).as("prefix %d", length).hasSize(length < first ? 0 : first);
        }
    }

    @Test
    void aLengthThatNobodyHasMemoryForIsCut() throws IOException {
        Path journal = writeTwoTransactions();
        byte[] whole = Files.readAllBytes(journal);
        Arrays.fill(whole, whole.length / 2, whole.length, (byte) 0x5A);
        Files.write(journal, whole);
        TornJournal.cut(journal);
        assertThat(journal).hasSize(whole.length / 2);
    }

    @Test
    void damageBeforeACommitMakesTheViewUnusable() throws IOException {
        Path journal = writeTwoTransactions();
        byte[] whole = Files.readAllBytes(journal);
        for (int at = 0; at < whole.length - COMMIT_BYTES; at++) {
            byte[] bad = whole.clone();
            bad[at] ^= 1;
            Files.write(journal, bad);
            assertThatThrownBy(() -> TornJournal.cut(journal))
                    .as("bit flipped in byte %d", at)
                    .isInstanceOf(UnusableView.class)
                    .hasMessageContaining("journal is damaged");
        }
    }

    @Test
    void aViewOpensWithATornJournalAsItWas() throws IOException {
        opensWith(Arrays.copyOf(uncommitted(), 30), "gen-000001");
    }

    @Test
    void aViewOpensWithAGarbledJournalAsItWas() throws IOException {
        byte[] garbage = new byte[4096];
        Arrays.fill(garbage, (byte) 0x5A);
        opensWith(garbage, "gen-000001");
    }

    @Test
    void aViewWhoseJournalIsDamagedBeforeACommitIsBuiltAgain() throws IOException {
        byte[] bad = Files.readAllBytes(writeTwoTransactions());
        bad[30] ^= 1;
        opensWith(bad, "gen-000002");
    }

    private void opensWith(byte[] journal, String generation) throws IOException {
        Path data = folder.resolve("data");
        Set<Quad> expected;
        try (StoreFixture fixture = new StoreFixture(data)) {
            fixture.store.apply(documents(1, 10));
            expected = fixture.quads();
        }
        Path file = data.resolve("store/gen-000001/Data-0001/journal.jrnl");
        assertThat(file).exists();
        Files.write(file, journal);
        try (StoreFixture fixture = new StoreFixture(data)) {
            assertThat(fixture.quads()).isEqualTo(expected);
            assertThat(fixture.store.apply(documents(11, 1))).isEqualTo(11);
        }
        assertThat(generations(data)).containsExactly(generation);
    }

    private byte[] uncommitted() throws IOException {
        return Files.readAllBytes(write(TornJournalTest::redo));
    }

    private Path writeTwoTransactions() throws IOException {
        return write(journal -> {
            for (int transaction = 0; transaction < 2; transaction++) {
                redo(journal);
                redo(journal);
                journal.writeJournal(JournalEntry.COMMIT);
            }
        });
    }

    private static void redo(Journal journal) {
        ByteBuffer state = ByteBuffer.allocate(24);
        state.putLong(0, 0x0102030405060708L);
        journal.write(JournalEntryType.REDO, ComponentId.alloc("tree", new UUID(1, 2), 3), state);
    }

    private Path write(Consumer<Journal> entries) throws IOException {
        Path file = folder.resolve("journal.jrnl");
        Files.deleteIfExists(file);
        Journal journal = Journal.create(Location.create(folder.toString()));
        entries.accept(journal);
        journal.close();
        return file;
    }
}
