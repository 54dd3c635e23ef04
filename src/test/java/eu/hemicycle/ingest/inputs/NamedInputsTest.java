package eu.hemicycle.ingest.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedInputsTest {

    private static final InputBounds SMALL = new InputBounds(1 << 20, 50, 100);

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void aFolderStandsForTheFilesUnderItInTheOrderOfTheirNames() throws IOException {
        write("in/b.txt", "b");
        write("in/a/z.html", "z");
        write("in/c.pdf", "c");
        assertThat(names("in")).containsExactly("z.html", "b.txt", "c.pdf");
    }

    @Test
    void hiddenFilesLinksAndOwnNotesArePassedOver() throws IOException {
        write("in/a.txt", "a");
        write("in/.hidden", "h");
        write("in/.git/config", "h");
        write("in/a.txt.reason.txt", "why");
        Path elsewhere = write("elsewhere/secret.txt", "s");
        Files.createSymbolicLink(folder.resolve("in/leak.txt"), elsewhere);
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/same.txt"), folder.resolve("in/a.txt"));
        assertThat(names("in")).containsExactly("a.txt", "same.txt");
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("2 hidden"));
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("leak.txt"));
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("loop"));
    }

    @Test
    void aZipStandsForItsEntriesWhateverItIsCalled() throws IOException {
        zip("pages.txt", "one/b.html", "<p>b", "a.txt", "a", "one/", "", ".DS_Store", "x", "__MACOSX/a.txt", "x");
        assertThat(names("pages.txt")).containsExactly("b.html", "a.txt");
        assertThat(all("pages.txt")).first().satisfies(offered -> {
            assertThat(offered.origin()).endsWith("pages.txt!one/b.html");
            assertThat(((Offered.Bytes) offered).content()).isEqualTo("<p>b".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void namesInAZipLeadNowhere() throws IOException {
        zip(
                "slip.zip",
                "../../etc/passwd",
                "x",
                "C:\\temp\\evil.txt",
                "y",
                "/root/abs.txt",
                "z",
                "re\nd\u202Ex.txt",
                "w");
        assertThat(names("slip.zip")).containsExactly("passwd", "evil.txt", "abs.txt", "re_d_x.txt");
        assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
                .containsExactly("slip.zip");
    }

    @Test
    void aZipInAZipIsRefusedAndTheRestIsRead() throws IOException {
        Path inner = zip("inner.zip", "x.txt", "x");
        try (ZipOutputStream outer = new ZipOutputStream(Files.newOutputStream(folder.resolve("outer.zip")))) {
            outer.putNextEntry(new ZipEntry("inner.zip"));
            outer.write(Files.readAllBytes(inner));
            outer.putNextEntry(new ZipEntry("y.txt"));
            outer.write('y');
        }
        assertThat(reasons("outer.zip")).singleElement().asString().contains("no further archives");
        assertThat(names("outer.zip")).containsExactly("y.txt");
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                zip.write(zeros);
            }
        }
        assertThat(reasons("bomb.zip")).singleElement().asString().contains("100 times");
    }

    @Test
    void anArchiveWithTooManyEntriesIsReadUpToTheBound() throws IOException {
        String[] entries = new String[120];
        for (int i = 0; i < 60; i++) {
            entries[2 * i] = i + ".txt";
            entries[2 * i + 1] = "x";
        }
        zip("many.zip", entries);
        assertThat(names("many.zip")).hasSize(50);
        assertThat(reasons("many.zip")).singleElement().asString().contains("50 entries");
    }

    @Test
    void aLargeEntryIsRefusedAlone() throws IOException {
        byte[] noise = new byte[(1 << 20) + 1];
        new java.util.Random(7).nextBytes(noise);
        zip("large.zip", "large.txt", new String(noise, StandardCharsets.ISO_8859_1), "small.txt", "s");
        assertThat(reasons("large.zip")).singleElement().asString().contains("large.txt", "1048576 bytes");
        assertThat(names("large.zip")).containsExactly("small.txt");
    }

    @Test
    void aBrokenZipSaysHowFarItWasRead() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("whole.zip", "a.txt", "aaaa", "b.txt", "b".repeat(5000)));
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, 60));
        assertThat(names("cut.zip")).containsExactly("a.txt");
        assertThat(reasons("cut.zip")).singleElement().asString().contains("after 1 entries");
        Files.write(folder.resolve("noise.zip"), "PK\u0003\u0004nothing".getBytes(StandardCharsets.US_ASCII));
        assertThat(reasons("noise.zip")).hasSize(1);
    }

    @Test
    void anEntryWithoutANameIsDamageOfItsArchiveAndNoInput() throws IOException {
        byte[] header = java.util.Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 400);
        Files.write(folder.resolve("zeros.zip"), header);
        assertThat(all("zeros.zip")).hasSize(1);
        assertThat(reasons("zeros.zip"))
                .singleElement()
                .asString()
                .contains("after 0 entries: the next one has no name", "whole zip file");
    }

    @Test
    void whatIsNotThereOrTooLargeIsSaid() throws IOException {
        Files.write(folder.resolve("large.txt"), new byte[(1 << 20) + 1]);
        assertThat(reasons("large.txt")).singleElement().asString().contains("1 MiB");
        assertThat(reasons("none.txt")).singleElement().asString().contains("no such file");
        assertThat(reasons("no\0where")).hasSize(1);
        assertThat(names("large.txt")).isEmpty();
    }

    @Test
    void whatIsExpectedIsCountedBeforehand() throws IOException {
        write("in/a.txt", "a");
        write("in/.hidden", "h");
        write("in/sub/b.txt", "b");
        zip("in/c.zip", "1.txt", "1", "2.txt", "2", "3.txt", "3");
        try (NamedInputs inputs = inputs("in")) {
            assertThat(inputs.expected()).isEqualTo(5);
        }
        assertThat(names("in")).hasSize(5);
    }

    private List<String> names(String name) {
        return all(name).stream()
                .filter(Offered.Bytes.class::isInstance)
                .map(offered -> ((Offered.Bytes) offered).name())
                .toList();
    }

    private List<String> reasons(String name) {
        return all(name).stream()
                .filter(Offered.Absent.class::isInstance)
                .map(offered -> ((Offered.Absent) offered).reason().toString())
                .toList();
    }

    private List<Offered> all(String name) {
        List<Offered> all = new ArrayList<>();
        try (NamedInputs inputs = inputs(name)) {
            inputs.forEachRemaining(all::add);
        }
        return all;
    }

    private NamedInputs inputs(String name) {
        PageFetcher pages = new PageFetcher(SMALL, false, "test", Duration.ofSeconds(5));
        return new NamedInputs(List.of(folder + "/" + name), SMALL, pages, notes::add);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path zip(String name, String... namesAndContents) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return file;
    }
}
