package eu.hemicycle.log;

import static eu.hemicycle.log.Logs.CLOCK;
import static eu.hemicycle.log.Logs.all;
import static eu.hemicycle.log.Logs.changes;
import static eu.hemicycle.log.Logs.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log copied entry by entry is the same log. */
class ReplicationTest {

    @TempDir
    Path folder;

    private final Clock later = Clock.offset(CLOCK, Duration.ofDays(1));

    @Test
    void numbersKindsAndTimesAreKept() {
        try (ChangeLog original = FileLog.open(folder.resolve("original"), CLOCK);
                ChangeLog copy = FileLog.open(folder.resolve("copy"), later, 250)) {
            original.append(changes(1, 9));
            original.redact(changes(4, 1).get(0).document(), 10);
            List<Entry> entries = all(original);
            assertThat(copy.replicate(entries.subList(0, 5))).isEqualTo(5);
            assertThat(copy.replicate(List.of())).isEqualTo(5);
            assertThat(copy.replicate(entries.subList(5, 9))).isEqualTo(9);
            assertThat(all(copy)).isEqualTo(entries);
        }
    }

    @Test
    void anEntryThatIsNotTheNextIsRefusedWithAllThatCameWithIt() {
        try (ChangeLog copy = FileLog.open(folder, later)) {
            copy.replicate(entries(1, 2));
            for (List<Entry> wrong : List.of(entries(2, 3), entries(4, 4), List.of(Logs.anEntry(3), Logs.anEntry(5)))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> copy.replicate(wrong))
                        .withMessageContaining("continues with entry");
            }
            assertThat(all(copy)).isEqualTo(entries(1, 2));
        }
    }
}
