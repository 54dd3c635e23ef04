package eu.hemicycle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is offered as a page ends as a document or as a refusal, within the bound for one file. */
class HostilePagesTest {

    private static final Duration BOUND = Duration.ofSeconds(35);
    private static final Readers READERS = new Readers();
    private static final String ANSWER = "Answer given by Ms Sample\non behalf of the European Commission\n"
            + "Question reference: E-009912/2021\n\n";
    private static final String QUESTION = "Question for written answer E-000001/2021\nto the Commission\nRule 138\n";

    static Stream<Arguments> hugePages() {
        return Stream.of(
                Arguments.of("one line", ANSWER + "a".repeat(3_900_000) + "."),
                Arguments.of("marks", ANSWER + "a(1)".repeat(900_000) + "."),
                Arguments.of("notes", ANSWER + "x.\n" + "(1)a\n".repeat(40_000)),
                Arguments.of("answers", "Answer given by Ms Sample\n".repeat(49_000)),
                Arguments.of("joint answers", "Joint answer\n".repeat(49_000)),
                Arguments.of("questions", (QUESTION).repeat(16_000)),
                Arguments.of("authors", QUESTION + "Ada Example (PPE), ".repeat(190_000) + "\nSubject: x\n\nWords.\n"),
                Arguments.of("commas", QUESTION + ", ".repeat(900) + "\n" + "A B, ".repeat(390) + "\nSubject: x\nW.\n"),
                Arguments.of(
                        "groups",
                        QUESTION + ("A B on behalf of the X Group, ".repeat(60) + "\n").repeat(390) + "\nW.\n"),
                Arguments.of("references", "E-000001/2021, ".repeat(200_000)),
                Arguments.of("dates", "1 a 2020\n".repeat(49_000)),
                Arguments.of("vastaus", ("vastaus " + "Euroopan komission ".repeat(3) + "puolest\n").repeat(49_000)),
                Arguments.of("subject", QUESTION + "Subject: " + "x ".repeat(900) + "\n" + "y y y y\n".repeat(49_000)),
                Arguments.of("brackets", ANSWER + "([".repeat(1_900_000)),
                Arguments.of("more characters", ANSWER + "a".repeat(18_000_000)),
                Arguments.of("more lines", "a\n".repeat(10_000_000)),
                Arguments.of("nested", "<html><main>" + "<div>".repeat(100_000) + "x"),
                Arguments.of("nested inline", "<html><main>" + "<b>".repeat(100_000) + "x"),
                Arguments.of("nested tables", "<html><main>" + "<table><tr><td>".repeat(60_000) + "x"),
                Arguments.of("raised", "<html><main><p>" + "a<sup>1</sup>".repeat(90_000) + ".</p></main></html>"),
                Arguments.of("comments", "<html><main>" + "<!--".repeat(500_000)),
                Arguments.of("attributes", "<html><main><p " + "a='1' ".repeat(200_000) + ">x</p></main></html>"),
                Arguments.of("entities", "<html><main><p>" + "&lt;".repeat(1_000_000) + "</p></main></html>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hugePages")
    void endWithinTheBound(String name, String page) {
        assertTimeoutPreemptively(BOUND, () -> assertThat(read(name, page.getBytes(StandardCharsets.UTF_8)))
                .isNotNull());
    }

    @Property(tries = 1500)
    void mutatedPagesEndAsADocumentOrARefusal(
            @ForAll long seed, @ForAll Pages.Layout layout, @ForAll boolean html, @ForAll boolean question) {
        Random random = new Random(seed);
        Pages.Facts facts = Pages.facts(random, layout);
        String text = question ? Pages.question(facts, layout, random) : Pages.answer(facts, layout, random);
        byte[] page = (html ? Pages.html(text, random) : text).getBytes(StandardCharsets.UTF_8);
        Reading reading = read("E-9-2021-000001_EN", mutated(page, random));
        if (reading instanceof Reading.Refused refused) {
            assertThat(refused.refusal().rule()).isNotBlank();
            assertThat(refused.refusal().fix()).isNotBlank();
        }
    }

    private static byte[] mutated(byte[] page, Random random) {
        byte[] mutated = page.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(mutated.length);
            int length = Math.min(random.nextInt(40), mutated.length - at);
            int from = random.nextInt(mutated.length - length + 1);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> System.arraycopy(page, from, mutated, at, length);
                case 2 -> java.util.Arrays.fill(mutated, at, at + length, (byte) " \n(-:".charAt(random.nextInt(5)));
                default -> mutated = java.util.Arrays.copyOf(mutated, Math.max(1, at));
            }
        }
        return mutated;
    }

    private static Reading read(String name, byte[] page) {
        return READERS.read(name, Optional.empty(), new ByteArrayInputStream(page), Clock.systemUTC());
    }
}
