package eu.hemicycle.publish.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.hemicycle.document.Run;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.ingest.inputs.InputBounds;
import eu.hemicycle.ingest.inputs.NamedInputs;
import eu.hemicycle.ingest.inputs.PageFetcher;
import eu.hemicycle.publish.Archive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final String ANSWER = """
            Parliamentary questions
            3 March 2021
            Answer given by Ms Sample
            on behalf of the European Commission
            Question reference: E-009912/2021

            The lamps are bright.
            """;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private Archive archive;
    private Intake intake;
    private Inbox inbox;

    @BeforeEach
    void open() {
        archive = Archive.open(data, Ontology.bundled(), Iris.PROJECT, Clock.systemUTC());
        intake = Intake.serving(archive, data, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        inbox.close();
        intake.close();
        archive.close();
    }

    @Test
    void whatIsDroppedIsTakenAndMoved() throws IOException {
        watch(Duration.ofMillis(50));
        drop("answer.txt", ANSWER);
        awaitFile("done/answer.txt");
        assertThat(archive.holdsDocuments()).isTrue();
        assertThat(folder.resolve("answer.txt")).doesNotExist();
    }

    @Test
    void whatLayThereAtTheStartIsTakenToo() throws IOException {
        drop("answer.txt", ANSWER);
        watch(Duration.ofMillis(50));
        awaitFile("done/answer.txt");
    }

    @Test
    void whatIsRefusedLiesBesideItsReason() throws IOException {
        watch(Duration.ofMillis(50));
        drop("bad.txt", ANSWER.replace("are bright.", "are br"));
        awaitFile("refused/bad.txt");
        assertThat(folder.resolve("refused/bad.txt.reason.txt")).content().contains("bad.txt", "breaks off");
        drop("bad.txt", "worse");
        awaitFile("refused/2-bad.txt");
    }

    @Test
    void aFileThatIsStillWrittenIsLeftAlone() throws IOException {
        Path partial = folder.resolve("slow.txt");
        watch(Duration.ofHours(1));
        try (OutputStream slow = Files.newOutputStream(partial)) {
            slow.write('A');
            slow.flush();
            inbox.close();
        }
        assertThat(partial).exists();
        assertThat(folder.resolve("refused/slow.txt")).doesNotExist();
    }

    @Test
    void unfinishedNamesAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("answer.txt.part"), "Answer");
        Files.writeString(folder.resolve(".hidden"), "Answer");
        watch(Duration.ofMillis(50));
        drop("answer.txt", ANSWER);
        awaitFile("done/answer.txt");
        assertThat(folder.resolve("answer.txt.part")).exists();
        assertThat(folder.resolve(".hidden")).exists();
    }

    private void watch(Duration settling) throws IOException {
        PageFetcher pages = new PageFetcher(InputBounds.ORDINARY, false, "test", Duration.ofSeconds(1));
        inbox = new Inbox(
                folder,
                intake,
                names -> new NamedInputs(names, InputBounds.ORDINARY, pages, note -> {}),
                () -> new Run("inbox", Instant.EPOCH, "1"),
                settling);
    }

    /** Under another name first, then renamed. */
    private void drop(String name, String content) throws IOException {
        Path hidden = Files.writeString(folder.resolve("." + name), content);
        Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitFile(String name) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(folder.resolve(name)));
    }
}
