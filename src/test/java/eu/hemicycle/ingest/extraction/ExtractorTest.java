package eu.hemicycle.ingest.extraction;

import static eu.hemicycle.ingest.extraction.Docx.paragraph;
import static eu.hemicycle.ingest.extraction.Docx.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents go to a real child, good ones between hostile ones. */
class ExtractorTest {

    private static Extractor extractor;

    @BeforeAll
    static void start() {
        extractor = new Extractor(1, WorkerCommand.forThisProgram(), Duration.ofSeconds(15));
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("noise as PDF", DocumentKind.PDF, bytes("%PDF-1.7\nnoise"), "damaged"),
                Arguments.of("noise as DOCX", DocumentKind.DOCX, bytes("PK\u0003\u0004noise"), "follows its format"),
                Arguments.of("endless page tree", DocumentKind.PDF, pageTreeLoop(), ""),
                Arguments.of("stream of 2 GiB", DocumentKind.PDF, streamBomb(), ""),
                Arguments.of("part of 2 GiB", DocumentKind.DOCX, partBomb(), "bounds"),
                Arguments.of("a hundred thousand parts", DocumentKind.DOCX, manyParts(), "bounds"),
                Arguments.of("a million laughs", DocumentKind.DOCX, laughs(), ""),
                Arguments.of(
                        "a hundred thousand deep",
                        DocumentKind.DOCX,
                        Docx.of("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))
                                .bytes(),
                        "deep"),
                Arguments.of(
                        "too many words",
                        DocumentKind.DOCX,
                        Docx.of(paragraph(run("ab cd ".repeat(2_000_000)))).bytes(),
                        ""),
                Arguments.of("no main part", DocumentKind.DOCX, zip("[Content_Types].xml", "<Types/>"), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aHostileDocumentCostsItselfAlone(String name, DocumentKind kind, byte[] document, String reason)
            throws Unextractable {
        Unextractable refusal = catchThrowableOfType(Unextractable.class, () -> extractor.extract(kind, document));
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.rule()).contains(reason);
        assertThat(refusal.fix()).isNotBlank();
        assertThat(extractor.extract(DocumentKind.DOCX, good()).lines()).hasSize(1);
    }

    @Test
    void anEntityNeitherReadsAFileNorCallsAnAddress(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(1);
            for (String address :
                    List.of(secret.toUri().toString(), "http://127.0.0.1:" + canary.getLocalPort() + "/x")) {
                for (byte[] document : List.of(entityInText(address), entityInTypes(address))) {
                    Unextractable refusal = catchThrowableOfType(
                            Unextractable.class, () -> extractor.extract(DocumentKind.DOCX, document));
                    assertThat(refusal).as(address).isNotNull();
                    assertThat(refusal.value() + refusal.rule()).doesNotContain("the secret words");
                }
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(canary::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void oneThatNeverAnswersIsEndedInTime() {
        try (Extractor hanging = new Extractor(1, List.of("sleep", "600"), Duration.ofMillis(300))) {
            Unextractable refusal =
                    catchThrowableOfType(Unextractable.class, () -> hanging.extract(DocumentKind.PDF, bytes("%PDF-")));
            assertThat(refusal.rule()).contains("30 seconds");
        }
    }

    @Test
    void oneThatAnswersNonsenseIsNotBelieved() {
        String nonsense = "printf 'hemicycle-extraction-1\\nHEM2\\377\\377\\377\\377'; cat >/dev/null";
        try (Extractor liar = new Extractor(1, List.of("sh", "-c", nonsense), Duration.ofSeconds(20))) {
            Unextractable refusal =
                    catchThrowableOfType(Unextractable.class, () -> liar.extract(DocumentKind.PDF, bytes("%PDF-")));
            assertThat(refusal.rule()).contains("ended its reader");
        }
    }

    @Test
    void oneThatCannotBeStartedRefuses() {
        try (Extractor absent = new Extractor(1, List.of("/nowhere/java"), Duration.ofSeconds(20))) {
            Unextractable refusal =
                    catchThrowableOfType(Unextractable.class, () -> absent.extract(DocumentKind.PDF, bytes("%PDF-")));
            assertThat(refusal.rule()).isNotBlank();
        }
    }

    private static byte[] good() {
        return Docx.of(paragraph(run("Good words."))).bytes();
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pageTreeLoop() {
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]>>endobj\n3 0 obj<</Type/Pages/Parent 2 0 R/Count 9/Kids[2 0 R 3 0 R]>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] streamBomb() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(deflated)) {
            byte[] operators = "q ".repeat(512 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 2048; i++) {
                stream.write(operators);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(bytes(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                        + deflated.size() + ">>stream\n"));
        deflated.writeTo(pdf);
        pdf.write(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return pdf.toByteArray();
    }

    private static byte[] partBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2048; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("word/p" + i + ".xml"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return Docx.ofMainPart("<!DOCTYPE d [" + entities + "]><d><t>&a19;</t></d>")
                .bytes();
    }

    private static byte[] entityInText(String address) {
        return Docx.ofMainPart("<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + paragraph(run("&e;")) + "</w:body></w:document>")
                .bytes();
    }

    private static byte[] entityInTypes(String address) {
        return Docx.of(paragraph(run("x")))
                .withPart(
                        "[Content_Types].xml",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]><Types>&e;</Types>")
                .bytes();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(content));
        }
        return bytes.toByteArray();
    }
}
