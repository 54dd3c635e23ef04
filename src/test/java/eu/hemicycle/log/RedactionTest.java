package eu.hemicycle.log;

import static eu.hemicycle.log.Logs.CLOCK;
import static eu.hemicycle.log.Logs.aChange;
import static eu.hemicycle.log.Logs.all;
import static eu.hemicycle.log.Logs.anEntry;
import static eu.hemicycle.log.Logs.changes;
import static eu.hemicycle.log.Logs.segments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redacted document leaves nothing in the log but keys, numbers and times. */
class RedactionTest {

    private static final int SMALL = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 12})
    void thePayloadIsGoneAndEverythingElseStays(int number) {
        String document = aChange(number).document();
        List<Entry> expected = new ArrayList<>(Logs.entries(1, 12));
        expected.set(number - 1, anEntry(number).emptied());
        try (ChangeLog log = threeFiles(new Disk(DiskFloor.DEFAULT))) {
            log.redact(document, 13);
            assertThat(all(log)).isEqualTo(expected);
            log.append(changes(13, 2));
            expected.addAll(Logs.entries(13, 14));
            assertThat(all(log)).isEqualTo(expected);
        }
        try (FileLog log = FileLog.open(folder, CLOCK, SMALL)) {
            assertThat(all(log)).isEqualTo(expected);
            assertThat(log.damages()).isEmpty();
        }
    }

    @Test
    void everyEntryOfTheDocumentBeforeTheNumberIsEmptied() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, SMALL)) {
            log.append(List.of(aChange(1), aChange(2), aChange(1)));
            log.append(List.of(aChange(1), aChange(1)));
            log.redact(aChange(1).document(), 5);
            assertThat(all(log))
                    .extracting(Entry::kind)
                    .containsExactly(Kind.REDACTED, Kind.CHANGED, Kind.REDACTED, Kind.REDACTED, Kind.CHANGED);
        }
    }

    @Test
    void whatWasCutOffBeforeIsRemovedBecauseNobodyKnowsWhatItIs() throws IOException {
        FileLog.open(folder, CLOCK).close();
        Files.writeString(Logs.newest(folder), "half an entry", StandardOpenOption.APPEND);
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(Logs.torn(folder)).hasSize(1);
            log.redact("E-9-2021-009912", 1);
            assertThat(Logs.torn(folder)).isEmpty();
        }
    }

    @Test
    void aReaderWhoBeganBeforeReadsToTheEnd() {
        try (ChangeLog log = threeFiles(new Disk(DiskFloor.DEFAULT));
                Entries<Entry> entries = log.from(0)) {
            assertThat(entries.next()).isEqualTo(anEntry(1));
            log.read(12);
            log.redact(aChange(2).document(), 13);
            log.redact(aChange(9).document(), 13);
            List<Long> numbers = new ArrayList<>();
            entries.forEachRemaining(entry -> numbers.add(entry.number()));
            assertThat(numbers).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        }
    }

    @Test
    void aKillBeforeTheNewFileIsInPlaceLeavesTheOldOneAndTheSecondTryDoesTheRest() {
        List<Entry> expected = new ArrayList<>(Logs.entries(1, 12));
        String document = aChange(2).document();
        FullDisk disk = new FullDisk();
        try (ChangeLog log = threeFiles(disk)) {
            disk.failing = true;
            assertThatThrownBy(() -> log.redact(document, 13))
                    .isInstanceOf(LogFailed.class)
                    .hasMessageContaining("takes no more changes");
            assertThat(all(log)).isEqualTo(expected);
            assertThat(log.refusesWriting()).isPresent();
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK, SMALL)) {
            assertThat(all(log)).isEqualTo(expected);
            log.redact(document, 13);
            expected.set(1, anEntry(2).emptied());
            assertThat(all(log)).isEqualTo(expected);
        }
    }

    private FileLog threeFiles(Disk disk) {
        FileLog log = FileLog.open(folder, CLOCK, SMALL, disk);
        for (int first = 1; first <= 9; first += 4) {
            log.append(changes(first, 4));
        }
        assertThat(segments(folder)).hasSize(3);
        return log;
    }

    private static final class FullDisk extends Disk {

        boolean failing;

        FullDisk() {
            super(DiskFloor.DEFAULT);
        }

        @Override
        void force(RandomAccessFile file) throws IOException {
            if (failing) {
                throw new IOException("Input/output error");
            }
            super.force(file);
        }
    }
}
