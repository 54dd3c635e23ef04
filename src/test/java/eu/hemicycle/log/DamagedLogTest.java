package eu.hemicycle.log;

import static eu.hemicycle.log.Logs.CLOCK;
import static eu.hemicycle.log.Logs.all;
import static eu.hemicycle.log.Logs.changes;
import static eu.hemicycle.log.Logs.newest;
import static eu.hemicycle.log.Logs.segments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to what was acknowledged is an error that says where, and never passes for a shorter log. */
class DamagedLogTest {

    @TempDir
    Path folder;

    @Test
    void aFlippedBitAnywhereBeforeTheLastGroupStopsTheOpening() throws IOException {
        long lastGroup;
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            log.append(changes(1, 1));
            log.append(changes(2, 2));
            lastGroup = Files.size(newest(folder));
            log.append(changes(4, 1));
        }
        byte[] good = Files.readAllBytes(newest(folder));
        for (int at = 0; at < lastGroup; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << (at % 8));
            Files.write(newest(folder), bad);
            assertThatThrownBy(() -> FileLog.open(folder, CLOCK))
                    .as("bit flipped in byte %d", at)
                    .isInstanceOf(LogCorrupted.class);
            assertThat(newest(folder)).hasBinaryContent(bad);
        }
        assertThat(folder.resolve("torn")).doesNotExist();
    }

    @Test
    void theErrorNamesFileOffsetNumberAndWhatToDo() throws IOException {
        long second;
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            log.append(changes(1, 1));
            second = Files.size(newest(folder));
            log.append(changes(2, 1));
            log.append(changes(3, 1));
        }
        flip(newest(folder), second + 30);
        assertThatThrownBy(() -> FileLog.open(folder, CLOCK))
                .isInstanceOf(LogCorrupted.class)
                .hasMessageContaining(newest(folder).toString())
                .hasMessageContaining("byte " + second)
                .hasMessageContaining("entry 2")
                .hasMessageContaining("does not match its checksum")
                .hasMessageContaining("from a backup");
    }

    @Test
    void aFlippedBitInAnOlderFileIsFoundWhenItIsRead() throws IOException {
        writeFilesOfOneEntry(3);
        flip(segments(folder).get(1), 60);
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            assertThat(log.read(1)).isPresent();
            assertThat(log.read(3)).isPresent();
            assertThatThrownBy(() -> log.read(2)).isInstanceOf(LogCorrupted.class);
            assertThatThrownBy(() -> all(log)).isInstanceOf(LogCorrupted.class).hasMessageContaining("entry 2");
        }
    }

    @Test
    void anOlderFileThatWasCutIsFoundWhenItIsRead() throws IOException {
        writeFilesOfOneEntry(3);
        Path second = segments(folder).get(1);
        Files.write(second, Arrays.copyOf(Files.readAllBytes(second), Segment.HEADER_BYTES));
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            assertThatThrownBy(() -> all(log))
                    .isInstanceOf(LogCorrupted.class)
                    .hasMessageContaining(second.toString())
                    .hasMessageContaining("no other file starts with that entry");
        }
    }

    @Test
    void aMissingFileInTheMiddleIsFoundWhenItIsRead() throws IOException {
        writeFilesOfOneEntry(3);
        Files.delete(segments(folder).get(1));
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            assertThatThrownBy(() -> all(log)).isInstanceOf(LogCorrupted.class).hasMessageContaining("entry 2");
            assertThatThrownBy(() -> log.read(2)).isInstanceOf(LogCorrupted.class);
        }
    }

    @Test
    void aCheckNamesTheDamageOfEachFile() throws IOException {
        writeFilesOfOneEntry(6);
        flip(segments(folder).get(1), 60);
        Files.write(
                segments(folder).get(4),
                Arrays.copyOf(Files.readAllBytes(segments(folder).get(4)), Segment.HEADER_BYTES));
        Files.delete(segments(folder).get(3));
        try (FileLog log = FileLog.open(folder, CLOCK, 100)) {
            assertThat(log.damages())
                    .extracting(Throwable::getMessage)
                    .satisfiesExactly(
                            flipped -> assertThat(flipped).contains("entry 2", "checksum"),
                            missing -> assertThat(missing).contains("entry 4", "00000000000000000003.log"),
                            cut -> assertThat(cut).contains("entry 5", "the file ends here"));
        }
    }

    @Test
    void aCheckOfASoundLogFindsNothing() {
        writeFilesOfOneEntry(3);
        try (FileLog log = FileLog.open(folder, CLOCK, 100)) {
            assertThat(log.damages()).isEmpty();
        }
    }

    @Test
    void aMissingOldestFileStopsTheOpening() throws IOException {
        writeFilesOfOneEntry(3);
        Files.delete(segments(folder).get(0));
        assertThatThrownBy(() -> FileLog.open(folder, CLOCK, 100))
                .isInstanceOf(LogCorrupted.class)
                .hasMessageContaining("older entries are missing");
    }

    @Test
    void afterARefusedOpeningTheLogMayBeOpenedOnceItIsRepaired() throws IOException {
        writeFilesOfOneEntry(1);
        flip(newest(folder), 3);
        assertThatThrownBy(() -> FileLog.open(folder, CLOCK)).isInstanceOf(LogCorrupted.class);
        flip(newest(folder), 3);
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(log.last()).isEqualTo(1);
        }
    }

    @Test
    void aForeignFileIsNamed() throws IOException {
        Files.createFile(folder.resolve("access.log"));
        assertThatThrownBy(() -> FileLog.open(folder, CLOCK))
                .isInstanceOf(LogFailed.class)
                .hasMessageContaining("access.log");
    }

    private void writeFilesOfOneEntry(int count) {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            for (int number = 1; number <= count; number++) {
                log.append(changes(number, 1));
            }
        }
        assertThat(segments(folder)).hasSize(count);
    }

    private static void flip(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 1;
        Files.write(file, bytes);
    }
}
