package eu.hemicycle.publish;

import static eu.hemicycle.publish.Samples.ANSWER;
import static eu.hemicycle.publish.Samples.FIRST;
import static eu.hemicycle.publish.Samples.QUESTION;
import static eu.hemicycle.publish.Samples.SECOND;
import static eu.hemicycle.publish.Samples.answer;
import static eu.hemicycle.publish.Samples.bytes;
import static eu.hemicycle.publish.Samples.contribution;
import static eu.hemicycle.publish.Samples.dump;
import static eu.hemicycle.publish.Samples.publish;
import static eu.hemicycle.publish.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Tombstone;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.log.Entry;
import eu.hemicycle.log.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {

    private static final String MARKER = "Zebrafinkenmerkmal";

    @TempDir
    private Path data;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = Samples.open(data);
        publish(archive, contribution(question("Lights"), FIRST));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aWithdrawnDocumentIsGoneForReadersAndTheRestStays() {
        String before = dump(archive);
        publish(archive, contribution(answer("Nothing."), FIRST));
        assertThat(dump(archive)).isNotEqualTo(before);

        long number = archive.withdraw(ANSWER, "Sent in error").orElseThrow();
        assertThat(dump(archive)).isEqualTo(before);
        assertThat(archive.store().version()).isEqualTo(number);
        assertThat(archive.tombstone(ANSWER)).hasValueSatisfying(tombstone -> {
            assertThat(tombstone.reason()).isEqualTo("Sent in error");
            assertThat(tombstone.redacted()).isFalse();
            assertThat(tombstone.number()).isEqualTo(number);
        });
        assertThat(archive.tombstone(QUESTION)).isEmpty();
        assertThat(entries()).anyMatch(entry -> entry.patch().contains("Nothing."));
    }

    @Test
    void aTombstoneIsPartOfTheVersionThatItsReaderSees() {
        publish(archive, contribution(answer("Nothing."), FIRST));
        archive.store().read(before -> {
            Thread other = new Thread(() -> archive.withdraw(ANSWER, "Sent in error"));
            other.start();
            join(other);
            assertThat(archive.tombstone(ANSWER)).isEmpty();
            return before;
        });
        assertThat(archive.tombstone(ANSWER)).isPresent();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void withdrawingTwiceWritesOneEntryAndAnUnknownDocumentNone() {
        long number = archive.withdraw(QUESTION, "Sent in error").orElseThrow();
        assertThat(archive.withdraw(QUESTION, "Again")).hasValue(number);
        assertThat(archive.store().version()).isEqualTo(number);
        assertThat(archive.withdraw(DocumentId.parse("E-9-2021-009999"), "No such"))
                .isEmpty();
        assertThat(archive.redact(DocumentId.parse("E-9-2021-009999"), "No such"))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> archive.withdraw(QUESTION, " "));
    }

    @Test
    void aWithdrawnDocumentStaysWithdrawnWhateverIsOfferedOrImplied() throws IOException {
        archive.withdraw(QUESTION, "Sent in error");
        String withdrawn = dump(archive);
        for (String title : List.of("Lights", "Lights, corrected")) {
            assertThat(publish(archive, contribution(question(title), SECOND)))
                    .isInstanceOfSatisfying(Outcome.TakenBack.class, taken -> assertThat(taken.tombstone())
                            .extracting(Tombstone::reason)
                            .isEqualTo("Sent in error"));
        }
        assertThat(dump(archive)).isEqualTo(withdrawn);
        publish(archive, contribution(answer("Nothing."), SECOND));
        assertThat(archive.tombstone(QUESTION)).isPresent();
        assertThat(dump(archive)).doesNotContain("/graph/" + QUESTION + "/record");
        assertThat(archive.originals().read(Sha256.of(bytes(question("Lights, corrected")))))
                .isEmpty();
    }

    @Test
    void anExplicitChoiceBringsItBackAsItIsOfferedThen() {
        String before = dump(archive);
        archive.withdraw(QUESTION, "Sent in error");
        Publication reinstatement = archive.reinstatement();
        assertThat(reinstatement.offer(contribution(question("Lights"), FIRST))).isInstanceOf(Outcome.New.class);
        reinstatement.commit();
        assertThat(dump(archive)).isEqualTo(before);
        assertThat(archive.tombstone(QUESTION)).isEmpty();
    }

    @Test
    void whatIsWithdrawnBetweenOfferAndCommitIsNotWritten() {
        Publication publication = archive.publication();
        assertThat(publication.offer(contribution(question("Lamps"), SECOND))).isInstanceOf(Outcome.Changed.class);
        archive.withdraw(QUESTION, "Sent in error");
        String withdrawn = dump(archive);
        assertThat(publication.commit()).extracting(Outcome::id).containsExactly(QUESTION);
        assertThat(dump(archive)).isEqualTo(withdrawn);
    }

    @Test
    void aRedactionLeavesNothingInTheDataFolder() throws IOException {
        publish(archive, contribution(answer("One " + MARKER + "."), FIRST));
        publish(archive, contribution(answer("Two " + MARKER + "."), SECOND));
        assertThat(filesWithMarker()).anyMatch(file -> file.startsWith("store/"));
        assertThat(filesWithMarker()).anyMatch(file -> file.startsWith("originals/"));
        assertThat(entries()).anyMatch(entry -> entry.patch().contains(MARKER));
        assertThat(entries()).anyMatch(entry -> entry.contributions().contains(MARKER));
        String question = dump(archive)
                .lines()
                .filter(line -> line.contains("Lights"))
                .findFirst()
                .orElseThrow();

        long number = archive.redact(ANSWER, "By order of a court").orElseThrow();
        nothingIsLeft(number);
        assertThat(dump(archive)).contains(question).doesNotContain(ANSWER + "/record");
        close();
        archive = Samples.open(data);
        nothingIsLeft(number);
        assertThat(publish(archive, contribution(answer("Two " + MARKER + "."), SECOND)))
                .isInstanceOf(Outcome.TakenBack.class);
        nothingIsLeft(number);
    }

    private void nothingIsLeft(long number) throws IOException {
        assertThat(filesWithMarker()).isEmpty();
        assertThat(entries()).noneMatch(entry -> (entry.patch() + entry.contributions()).contains(MARKER));
        assertThat(entries().stream().filter(entry -> entry.document().equals(ANSWER.toString())))
                .hasSizeGreaterThan(3)
                .allMatch(entry -> entry.kind() == Kind.REDACTED);
        assertThat(archive.tombstone(ANSWER)).hasValueSatisfying(tombstone -> {
            assertThat(tombstone.redacted()).isTrue();
            assertThat(tombstone.reason()).isEqualTo("By order of a court");
            assertThat(tombstone.number()).isEqualTo(number);
        });
    }

    @Test
    void aWithdrawnDocumentMayBeRedactedAndAnotherOriginalStays() throws IOException {
        publish(archive, contribution(answer(MARKER), FIRST));
        archive.withdraw(ANSWER, "Sent in error");
        archive.redact(ANSWER, "By order of a court");
        assertThat(filesWithMarker()).isEmpty();
        assertThat(archive.tombstone(ANSWER).orElseThrow().redacted()).isTrue();
        assertThat(archive.originals().read(Sha256.of(bytes(question("Lights")))))
                .hasValue(bytes(question("Lights")));
    }

    @Test
    void aRedactionThatWasCutShortIsFinishedAtTheNextStart() throws IOException {
        publish(archive, contribution(answer(MARKER), FIRST));
        archive.close();
        new PendingRedaction(ANSWER.toString(), "By order", Set.of(Sha256.of(bytes(answer(MARKER))))).begin(data);
        archive = Samples.open(data);
        assertThat(filesWithMarker()).isEmpty();
        assertThat(archive.tombstone(ANSWER).orElseThrow().redacted()).isTrue();
        assertThat(PendingRedaction.isIn(data)).isFalse();
    }

    @Test
    void aRedactionCutShortWhenTheLogWasDoneAndTheViewWasNotIsFinishedToo() throws IOException {
        publish(archive, contribution(answer(MARKER), FIRST));
        new PendingRedaction(ANSWER.toString(), "By order", Set.of(Sha256.of(bytes(answer(MARKER))))).begin(data);
        archive.log().redact(ANSWER.toString(), archive.log().last() + 1);
        archive.close();
        archive = Samples.open(data);
        assertThat(filesWithMarker()).isEmpty();
        assertThat(dump(archive))
                .doesNotContain(Iris.PROJECT.recordGraph(ANSWER).getURI());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        try (var all = archive.log().from(0)) {
            all.forEachRemaining(entries::add);
        }
        return entries;
    }

    /** Every file of the data folder that has the marker in its bytes, or in what they are unpacked. */
    private List<String> filesWithMarker() throws IOException {
        try (Stream<Path> walk = Files.walk(data)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(10);
            List<String> found = new ArrayList<>();
            for (Path file : files) {
                String text = new String(unpacked(file), StandardCharsets.ISO_8859_1);
                if (text.toLowerCase(Locale.ROOT).contains(MARKER.toLowerCase(Locale.ROOT))) {
                    found.add(data.relativize(file).toString());
                }
            }
            return found;
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
