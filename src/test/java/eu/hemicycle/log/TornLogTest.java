package eu.hemicycle.log;

import static eu.hemicycle.log.Logs.CLOCK;
import static eu.hemicycle.log.Logs.all;
import static eu.hemicycle.log.Logs.changes;
import static eu.hemicycle.log.Logs.entries;
import static eu.hemicycle.log.Logs.newest;
import static eu.hemicycle.log.Logs.segments;
import static eu.hemicycle.log.Logs.torn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log opens whatever part of its last group reached the disk, and only whole groups count. */
class TornLogTest {

    @TempDir
    Path folder;

    @Test
    void everyBytePrefixOpensAtAWholeGroup() throws IOException {
        List<Long> ends = write(List.of(2, 1, 3));
        byte[] whole = Files.readAllBytes(newest(folder));
        List<Integer> lasts = List.of(0, 2, 3, 6);

        for (int length = 0; length <= whole.length; length++) {
            byte[] left = Arrays.copyOf(whole, length);
            int groups = groupsWithin(length, ends);
            openAnew(left, lasts.get(groups));
            int expectedTorn = length == 0 || ends.contains((long) length) ? 0 : 1;
            assertThat(torn(folder)).as("torn files of prefix %d", length).hasSize(expectedTorn);
            clear();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0xFF})
    void aTailOfBlankBytesOfAnyLengthIsCut(int blank) throws IOException {
        List<Long> ends = write(List.of(2, 1, 3));
        byte[] whole = Files.readAllBytes(newest(folder));
        for (int from = (int) (long) ends.get(2); from < whole.length; from++) {
            byte[] left = whole.clone();
            Arrays.fill(left, from, left.length, (byte) blank);
            openAnew(left, 3);
            clear();
        }
    }

    @Test
    void aLaterPageOfTheUnsyncedGroupMayBeThereBeforeAnEarlierOne() throws IOException {
        List<Long> ends = write(List.of(2, 3));
        byte[] left = Files.readAllBytes(newest(folder));
        Arrays.fill(left, (int) (long) ends.get(1), (int) (long) ends.get(1) + 30, (byte) 0);
        openAnew(left, 2);
    }

    @Test
    void theCutPartIsKeptWithItsPlaceAndTimeInItsName() throws IOException {
        List<Long> ends = write(List.of(1, 1));
        byte[] whole = Files.readAllBytes(newest(folder));
        Files.write(newest(folder), Arrays.copyOf(whole, whole.length - 1));
        FileLog.open(folder, CLOCK).close();

        Path kept = torn(folder).get(0);
        assertThat(kept).hasFileName("00000000000000000001.log-" + ends.get(1) + "-20260301T120000123Z");
        assertThat(kept).hasBinaryContent(Arrays.copyOfRange(whole, (int) (long) ends.get(1), whole.length - 1));
    }

    @Test
    void aNewestFileThatHasNotItsHeaderIsBegunAgain() throws IOException {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            log.append(changes(1, 2));
            log.append(changes(3, 1));
        }
        assertThat(segments(folder)).hasSize(2);
        Files.write(newest(folder), new byte[] {'H', 'E'});
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            assertThat(log.append(changes(3, 1))).isEqualTo(3);
            assertThat(all(log)).isEqualTo(entries(1, 3));
        }
    }

    /** @return where the file ends: before all groups, and after each */
    private List<Long> write(List<Integer> groups) throws IOException {
        List<Long> ends = new ArrayList<>();
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            ends.add(Files.size(newest(folder)));
            for (int size : groups) {
                log.append(changes((int) log.last() + 1, size));
                ends.add(Files.size(newest(folder)));
            }
        }
        return ends;
    }

    private static int groupsWithin(int length, List<Long> ends) {
        return (int) ends.stream().skip(1).filter(end -> end <= length).count();
    }

    private void openAnew(byte[] bytes, int last) throws IOException {
        Files.write(segments(folder).get(0), bytes);
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(log.last()).as("last entry of %d bytes", bytes.length).isEqualTo(last);
            assertThat(all(log)).isEqualTo(entries(1, last));
            assertThat(log.append(changes(last + 1, 2))).isEqualTo(last + 2);
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(all(log)).isEqualTo(entries(1, last + 2));
        }
    }

    private void clear() throws IOException {
        for (Path file : torn(folder)) {
            Files.delete(file);
        }
    }
}
