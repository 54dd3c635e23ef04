package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    private static final String ANSWER = """
            Parliamentary questions
            3 March 2021
            Answer given by Ms Sample
            on behalf of the European Commission
            Question reference: E-009912/2021

            The lamps are bright.
            """;

    static Stream<Arguments> badPages() {
        return Stream.of(
                Arguments.of("empty.txt", "", 0, "content"),
                Arguments.of("blank.txt", " \n\t\n", 1, "white space"),
                Arguments.of("other.txt", "Weather\nIt will rain.", 1, "question or an answer"),
                Arguments.of("binary.txt", "Answer\nPK\u0000\u0001", 2, "binary"),
                Arguments.of("cut.txt", ANSWER.replace("are bright.\n", "are br"), 7, "breaks off"),
                Arguments.of("headless.txt", ANSWER.replace("The lamps are bright.\n", ""), 3, "no text"),
                Arguments.of("impossible.txt", ANSWER.replace("3 March", "31 February"), 2, "calendar"),
                Arguments.of("election.txt", ANSWER.replace("/2021", "/2019"), 3, "TERM"),
                Arguments.of("E-9-2021-000001-ASW_EN.txt", ANSWER, 3, "E-9-2021-000001-ASW"),
                Arguments.of("E-9-2021-009912-ASW_FR.txt", ANSWER, 0, "fr"),
                Arguments.of("robots.html", "<html><script>check()</script><main></main></html>", 1, "script"),
                Arguments.of("deep.html", "<main>" + "<div>".repeat(5000) + "x", 1, "deep"),
                Arguments.of("deepest.html", "<main>" + "<div>".repeat(100_000) + "x", 1, "deep"),
                Arguments.of("tags.html", "<main>\n" + "<p>".repeat(200_001), 2, "200000 tags"),
                Arguments.of("tag.html", "<main>\n<" + "x".repeat(3_000_000) + ">", 2, "65536 characters"),
                Arguments.of("attribute.html", "<p " + "x".repeat(3_000_000) + ">", 1, "65536 characters"),
                Arguments.of("type.html", "<!DOCTYPE " + "x".repeat(3_000_000) + ">", 1, "65536 characters"),
                Arguments.of("surrogates.html", "<p>\uD800 lone \uDC00", 1, ""),
                Arguments.of("sheet.xlsx", "PK\u0003\u0004", 0, "zip"),
                Arguments.of("image.html", "GIF89a", 0, "picture"),
                Arguments.of("page.rtf", "{\\rtf1 x}", 0, ".docx"));
    }

    @ParameterizedTest
    @MethodSource("badPages")
    void namesFileLineAndReason(String name, String content, int line, String reason) {
        Refusal refusal = refusal(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.name()).isEqualTo(name);
        assertThat(refusal.line()).as(refusal.toString()).isEqualTo(line);
        assertThat(refusal.toString()).contains(name, reason).doesNotContain("\n");
        assertThat(refusal.fix()).isNotBlank();
    }

    @Test
    void namesTheLineOfTheByteThatIsNoText() {
        byte[] bytes = "Answer given by Ms X\nna\u00EFve".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("latin.txt", bytes).toString())
                .startsWith("latin.txt:2:")
                .contains("0xEF", "byte 24");
    }

    @Test
    void refusesAHugePageAfterReadingNoMoreThanTheLimit() {
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given[0] += length;
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        Reading reading = new Readers().read("huge.txt", Optional.empty(), endless, Clock.systemUTC());
        assertThat(((Reading.Refused) reading).refusal().toString()).contains("20 MiB");
        assertThat(given[0]).isLessThan(2L * Input.LARGEST);
    }

    @Test
    void refusesWhatIsNoFile(@TempDir Path folder) {
        assertThat(((Reading.Refused) new Readers().read(folder, Clock.systemUTC()))
                        .refusal()
                        .toString())
                .contains("folder");
        assertThat(((Reading.Refused) new Readers().read(folder.resolve("no.txt"), Clock.systemUTC()))
                        .refusal()
                        .toString())
                .contains("no such file");
    }

    @Property(tries = 300)
    void anyPieceOfAPageEndsAsAReading(@ForAll @IntRange(max = 4000) int from, @ForAll @IntRange(max = 4000) int length)
            throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                int start = Math.min(from % 200, bytes.length);
                int size = Math.min(length, bytes.length - start);
                InputStream piece = new ByteArrayInputStream(bytes, start, size);
                assertThat(new Readers().read("piece", Optional.empty(), piece, Clock.systemUTC()))
                        .isNotNull();
            }
        }
    }

    @Property(tries = 500)
    void anyBytesEndAsAReading(@ForAll byte[] bytes) {
        assertThat(new Readers().read("noise", Optional.empty(), new ByteArrayInputStream(bytes), Clock.systemUTC()))
                .isNotNull();
    }

    @Property(tries = 500)
    void anyWordsBelowAHeadingEndAsAReading(@ForAll String words) {
        byte[] bytes = ANSWER.replace("The lamps are bright.", words).getBytes(StandardCharsets.UTF_8);
        assertThat(new Readers()
                        .read("words.txt", Optional.empty(), new ByteArrayInputStream(bytes), Clock.systemUTC()))
                .isNotNull();
    }

    private static Refusal refusal(String name, byte[] bytes) {
        Reading reading =
                new Readers().read(name, Optional.empty(), new ByteArrayInputStream(bytes), Clock.systemUTC());
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }
}
