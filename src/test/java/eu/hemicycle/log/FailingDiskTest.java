package eu.hemicycle.log;

import static eu.hemicycle.log.Logs.CLOCK;
import static eu.hemicycle.log.Logs.all;
import static eu.hemicycle.log.Logs.changes;
import static eu.hemicycle.log.Logs.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not confirm ends writing; a full one only refuses. */
class FailingDiskTest {

    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();

    @Test
    void aFailedSyncEndsWritingForGood() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 1000, disk)) {
            log.append(changes(1, 2));
            disk.failingSync = true;
            assertThatThrownBy(() -> log.append(changes(3, 1)))
                    .isInstanceOf(LogFailed.class)
                    .hasMessageContaining("takes no more changes");
            disk.failingSync = false;
            assertThatThrownBy(() -> log.append(changes(3, 1))).isInstanceOf(LogFailed.class);

            assertThat(log.last()).isEqualTo(2);
            assertThat(all(log)).isEqualTo(entries(1, 2));
        }
    }

    @Test
    void aFailedSyncOfANewFileEndsWritingForGood() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100, disk)) {
            log.append(changes(1, 1));
            disk.failingFolderSync = true;
            assertThatThrownBy(() -> log.append(changes(2, 1))).isInstanceOf(LogFailed.class);
            disk.failingFolderSync = false;
            assertThatThrownBy(() -> log.append(changes(2, 1)))
                    .isInstanceOf(LogFailed.class)
                    .hasMessageContaining("takes no more changes");
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            log.append(changes(2, 1));
            assertThat(all(log)).isEqualTo(entries(1, 2));
        }
    }

    @Test
    void aFullDiskRefusesTheGroupWhollyAndTakesItOnceThereIsRoom() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 10_000, disk)) {
            log.append(changes(1, 2));
            disk.room = 150;
            assertThatThrownBy(() -> log.append(changes(3, 5)))
                    .isInstanceOf(LogFailed.class)
                    .hasMessageContaining("No space left")
                    .hasMessageContaining("Nothing of this group was kept");
            assertThat(log.last()).isEqualTo(2);
            disk.room = Integer.MAX_VALUE;
            log.append(changes(3, 1));
            assertThat(all(log)).isEqualTo(entries(1, 3));
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(all(log)).isEqualTo(entries(1, 3));
        }
        assertThat(Logs.torn(folder)).isEmpty();
    }

    @Test
    void aFullDiskAtANewFileRefusesAndTheOldFileStaysWhole() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100, disk)) {
            log.append(changes(1, 1));
            disk.room = 5;
            assertThatThrownBy(() -> log.append(changes(2, 1))).isInstanceOf(LogFailed.class);
            disk.room = Integer.MAX_VALUE;
            log.append(changes(2, 1));
            assertThat(all(log)).isEqualTo(entries(1, 2));
        }
    }

    @Test
    void aLogThatCannotBeTakenBackStops() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 10_000, disk)) {
            disk.room = 10;
            disk.failingSync = true;
            assertThatThrownBy(() -> log.append(changes(1, 1)))
                    .isInstanceOf(LogFailed.class)
                    .hasMessageContaining("takes no more changes");
        }
    }

    @Test
    void belowTheFloorDocumentsAreRefusedAndTakenBackAllTheSame() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 10_000, disk)) {
            log.append(changes(1, 1));
            assertThat(log.refusesWriting()).isEmpty();
            disk.usable = 999;
            assertThatThrownBy(() -> log.append(changes(2, 1)))
                    .isInstanceOf(DiskBelowFloor.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("nothing is written until there is room");
            assertThatThrownBy(() -> log.replicate(entries(2, 2))).isInstanceOf(DiskBelowFloor.class);
            assertThat(log.refusesWriting())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("under the floor"));
            log.append(List.of(new Change(Logs.aChange(1).document(), Kind.WITHDRAWN, "", "{}")));
            assertThat(all(log)).hasSize(2);

            disk.usable = 1000;
            assertThat(log.refusesWriting()).isEmpty();
            assertThat(log.append(changes(3, 1))).isEqualTo(3);
        }
    }

    @Test
    void aStoppedLogSaysWhy() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 1000, disk)) {
            disk.failingSync = true;
            assertThatThrownBy(() -> log.append(changes(1, 1))).isInstanceOf(LogFailed.class);
            assertThat(log.refusesWriting())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("takes no more changes"));
        }
    }

    /** A disk that fails when told; fields instead of a mocking library, so that the real one does the rest. */
    private static final class FailingDisk extends Disk {

        FailingDisk() {
            super(new DiskFloor(1000));
        }

        boolean failingSync;
        boolean failingFolderSync;
        int room = Integer.MAX_VALUE;
        long usable = Long.MAX_VALUE;

        @Override
        long usable(Path folder) {
            return usable;
        }

        @Override
        void write(RandomAccessFile file, byte[] bytes) throws IOException {
            super.write(file, Arrays.copyOf(bytes, Math.min(room, bytes.length)));
            if (room < bytes.length) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        void force(RandomAccessFile file) throws IOException {
            if (failingSync) {
                throw new IOException("Input/output error");
            }
            super.force(file);
        }

        @Override
        void force(Path folder) throws IOException {
            if (failingFolderSync) {
                throw new IOException("Input/output error");
            }
            super.force(folder);
        }
    }
}
