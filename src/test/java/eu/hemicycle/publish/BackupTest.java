package eu.hemicycle.publish;

import static eu.hemicycle.publish.Samples.ANSWER;
import static eu.hemicycle.publish.Samples.FIRST;
import static eu.hemicycle.publish.Samples.QUESTION;
import static eu.hemicycle.publish.Samples.answer;
import static eu.hemicycle.publish.Samples.contribution;
import static eu.hemicycle.publish.Samples.dump;
import static eu.hemicycle.publish.Samples.publish;
import static eu.hemicycle.publish.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.log.LogFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void publishSome() {
        data = folder.resolve("data");
        backup = folder.resolve("backup");
        try (Archive archive = Samples.open(data)) {
            publish(archive, contribution(question("Lights"), FIRST));
            publish(archive, contribution(answer("Nothing."), FIRST));
            archive.withdraw(QUESTION, "Sent in error");
        }
    }

    @Test
    void whatIsRestoredIsTheSameAndSound() throws IOException {
        Path restored = folder.resolve("restored");
        String before;
        try (Archive archive = Samples.open(data)) {
            before = dump(archive);
            assertThat(Backup.of(data, backup).number()).isEqualTo(archive.log().last());
        }
        Backup.restore(backup, restored);
        try (Archive archive = Samples.open(restored)) {
            assertThat(dump(archive)).isEqualTo(before);
            assertThat(archive.check()).isEmpty();
            assertThat(archive.tombstone(QUESTION)).isPresent();
        }
        assertThat(backup.resolve("SHA256SUMS")).content().contains("  log/00000000000000000001.log", "  originals/");
    }

    @Test
    void aBackupOfARunningServiceHoldsAllThatWasAcknowledgedBefore() throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (Archive archive = Samples.open(data)) {
            Future<?> writing = writer.submit(() -> {
                for (int number = 1; !enough.get(); number++) {
                    DocumentId id = DocumentId.parse("E-9-2021-%06d".formatted(number));
                    publish(archive, contribution(question(id, Language.EN, "Number " + number), FIRST));
                    acknowledged.set(archive.log().last());
                }
            });
            for (int round = 1; round <= 5; round++) {
                long before = acknowledged.get();
                Backup taken = Backup.of(data, folder.resolve("backup-" + round));
                assertThat(taken.number()).isGreaterThanOrEqualTo(before);
            }
            enough.set(true);
            writing.get();
        } finally {
            writer.shutdownNow();
        }
        Path restored = folder.resolve("restored");
        Backup.restore(folder.resolve("backup-5"), restored);
        try (Archive archive = Samples.open(restored)) {
            assertThat(archive.check()).isEmpty();
        }
    }

    @Test
    void whatIsDamagedMissingOrTooManyIsNamedAndNothingIsRestored() throws IOException {
        Backup.of(data, backup);
        Path restored = folder.resolve("restored");
        Path log = backup.resolve("log/00000000000000000001.log");
        byte[] good = Files.readAllBytes(log);

        Files.write(log, new byte[] {0}, StandardOpenOption.APPEND);
        refused(restored, "log/00000000000000000001.log", "differs from its checksum");
        Files.delete(log);
        refused(restored, "log/00000000000000000001.log", "is missing");
        Files.write(log, good);
        Path other = Files.createFile(backup.resolve("log/00000000000000000099.log"));
        refused(restored, "00000000000000000099.log", "is too many");
        Files.delete(other);
        Files.delete(backup.resolve("SHA256SUMS"));
        refused(restored, "never finished", "SHA256SUMS");
        assertThat(restored).doesNotExist();
    }

    private void refused(Path target, String... words) {
        assertThatThrownBy(() -> Backup.restore(backup, target))
                .isInstanceOf(InvalidBackup.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aFolderThatHoldsSomethingAndOneWithoutALogAreRefused() throws IOException {
        Files.createDirectories(backup);
        Files.createFile(backup.resolve("mine"));
        assertThatThrownBy(() -> Backup.of(data, backup))
                .isInstanceOf(InvalidBackup.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Backup.of(data, backup.resolve("mine")))
                .isInstanceOf(InvalidBackup.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> Backup.restore(backup, data)).isInstanceOf(InvalidBackup.class);
        assertThatThrownBy(() -> Backup.of(folder.resolve("nowhere"), folder.resolve("new")))
                .isInstanceOf(LogFailed.class)
                .hasMessageContaining("There is no log");
    }

    @Test
    void noBackupIsTakenWhileADocumentIsBeingRedacted() throws IOException {
        new PendingRedaction(ANSWER.toString(), "By order", Set.of()).begin(data);
        assertThatThrownBy(() -> Backup.of(data, backup))
                .isInstanceOf(InvalidBackup.class)
                .hasMessageContaining("being redacted");
        assertThat(list(backup)).isEmpty();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
