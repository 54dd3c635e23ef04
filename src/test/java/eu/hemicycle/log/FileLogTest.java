package eu.hemicycle.log;

import static eu.hemicycle.log.Logs.CLOCK;
import static eu.hemicycle.log.Logs.aChange;
import static eu.hemicycle.log.Logs.after;
import static eu.hemicycle.log.Logs.all;
import static eu.hemicycle.log.Logs.anEntry;
import static eu.hemicycle.log.Logs.changes;
import static eu.hemicycle.log.Logs.entries;
import static eu.hemicycle.log.Logs.head;
import static eu.hemicycle.log.Logs.heads;
import static eu.hemicycle.log.Logs.segments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLogTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyLogHasNoEntries() {
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(log.last()).isZero();
            assertThat(all(log)).isEmpty();
            assertThat(log.read(0)).isEmpty();
            assertThat(log.read(1)).isEmpty();
        }
    }

    @Test
    void whatIsAppendedIsReadBackWithConsecutiveNumbers() {
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(log.append(changes(1, 3))).isEqualTo(3);
            assertThat(log.append(changes(4, 1))).isEqualTo(4);

            assertThat(all(log)).isEqualTo(entries(1, 4));
            assertThat(log.read(3)).contains(anEntry(3));
            assertThat(log.read(5)).isEmpty();
        }
    }

    @Test
    void everyKindKeepsItsPayload() {
        List<Change> changes = List.of(
                new Change("vocabulary/bodies", Kind.CHANGED, "", ""),
                new Change("E-9-2021-009912", Kind.WITHDRAWN, "D <urn:a> <urn:b> <urn:c> <urn:g> .\n", "[]"),
                new Change("E-9-2021-009912", Kind.REDACTED, "", "{}"));
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            log.append(changes);
            assertThat(all(log))
                    .extracting(
                            entry -> new Change(entry.document(), entry.kind(), entry.patch(), entry.contributions()))
                    .isEqualTo(changes);
        }
    }

    @Test
    void appendingNothingChangesNothing() {
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            log.append(changes(1, 2));
            assertThat(log.append(List.of())).isEqualTo(2);
            assertThat(all(log)).hasSize(2);
        }
    }

    @Test
    void numbersGoOnAfterReopening() {
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            log.append(changes(1, 2));
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(log.last()).isEqualTo(2);
            log.append(changes(3, 2));
            assertThat(all(log)).isEqualTo(entries(1, 4));
        }
    }

    @Test
    void numbersGoOnAcrossFilesNamedByTheirFirstEntry() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 250)) {
            for (int number = 1; number <= 9; number += 3) {
                log.append(changes(number, 3));
            }
        }
        assertThat(segments(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("00000000000000000001.log", "00000000000000000004.log", "00000000000000000007.log");
        try (ChangeLog log = FileLog.open(folder, CLOCK, 250)) {
            assertThat(all(log)).isEqualTo(entries(1, 9));
            assertThat(after(log, 4)).isEqualTo(entries(5, 9));
            assertThat(after(log, 9)).isEmpty();
        }
    }

    @Test
    void everyEntryIsFoundByItsNumberInAnyOrder() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 20_000)) {
            log.append(changes(1, 200));
            log.append(changes(201, 200));
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK, 20_000)) {
            assertThat(segments(folder)).hasSizeGreaterThan(1);
            for (int number : List.of(400, 1, 199, 65, 64, 201, 200, 330, 2)) {
                assertThat(log.read(number)).contains(anEntry(number));
            }
        }
    }

    @Test
    void halfOfASurrogatePairIsRefusedAndNothingIsWritten() {
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            for (String text : List.of("a\ud83c", "\ud83cb", "\udfdb", "\udfdb\ud83c", "\ud83c\ud83c\udfdb")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> log.append(List.of(new Change("E-9-2021-009912", Kind.CHANGED, "", text))));
            }
            assertThat(log.last()).isZero();
        }
    }

    @Test
    void headsAreThoseOfTheEntriesAcrossFiles() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 250)) {
            log.append(changes(1, 5));
            log.append(List.of(new Change(aChange(2).document(), Kind.WITHDRAWN, "", "wrong")));
            log.append(changes(7, 2));

            assertThat(segments(folder)).hasSizeGreaterThan(1);
            assertThat(heads(log, 0))
                    .hasSize(8)
                    .isEqualTo(all(log).stream().map(Logs::head).toList());
            assertThat(heads(log, 6)).isEqualTo(List.of(head(anEntry(7)), head(anEntry(8))));
        }
    }

    @Test
    void aReaderSeesWhatWasThereWhenItBegan() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 250)) {
            log.append(changes(1, 2));
            try (Entries<Entry> entries = log.from(0)) {
                log.append(changes(3, 5));
                assertThat(entries.next()).isEqualTo(anEntry(1));
                assertThat(entries.next()).isEqualTo(anEntry(2));
                assertThat(entries.hasNext()).isFalse();
                assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
            }
        }
    }

    @Test
    void anInterruptedThreadWritesAllTheSame() {
        try (ChangeLog log = FileLog.open(folder, CLOCK, 100)) {
            Thread.currentThread().interrupt();
            log.append(changes(1, 1));
            log.append(changes(2, 1));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(all(log)).isEqualTo(entries(1, 2));
        }
    }

    @Test
    void aSecondOpenIsRefusedInOneSentenceAndTheFirstGoesOn() {
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThatThrownBy(() -> FileLog.open(folder, CLOCK))
                    .isInstanceOf(LogInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use by this process");
            assertThat(log.append(changes(1, 1))).isEqualTo(1);
        }
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThat(log.last()).isEqualTo(1);
        }
    }

    @Test
    void aClosedLogTakesNothing() {
        ChangeLog log = FileLog.open(folder, CLOCK);
        log.close();
        assertThatThrownBy(() -> log.append(changes(1, 1)))
                .isInstanceOf(LogFailed.class)
                .hasMessageContaining("closed");
    }

    @Test
    void textThatIsNoUnicodeIsRefusedAndNothingOfItsGroupIsWritten() {
        Change broken = new Change("E-9-2021-009912", Kind.CHANGED, "A \ud800 .", "");
        try (ChangeLog log = FileLog.open(folder, CLOCK)) {
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(List.of(aChange(1), broken)));
            assertThat(log.last()).isZero();
            assertThat(log.append(changes(1, 1))).isEqualTo(1);
        }
    }

    @Test
    void aDocumentKeyIsNeitherBlankNorEndless() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(" ", Kind.CHANGED, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Change("x".repeat(1001), Kind.CHANGED, "", ""));
    }

    @Test
    void anUnfinishedFileOfAKilledProcessIsRemoved() throws Exception {
        FileLog.open(folder, CLOCK).close();
        Path unfinished = Files.writeString(folder.resolve("00000000000000000001.log.new"), "HEM");
        FileLog.open(folder, CLOCK).close();
        assertThat(unfinished).doesNotExist();
    }
}
