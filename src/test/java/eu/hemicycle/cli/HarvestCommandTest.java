package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestCommandTest {

    private static final int QUESTIONS = 65;

    @TempDir
    private Path data;

    private ReplayedApi api;

    @BeforeEach
    void start() throws IOException {
        api = new ReplayedApi();
        for (int number = 9901; number < 9901 + QUESTIONS; number++) {
            api.question(number, number % 3 == 0);
        }
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void takesAllPagesAndTheAnswersThatCameOnlyByName() {
        Result first = harvest();
        assertThat(first.exit()).as(first.errors()).isZero();
        assertThat(first.lines())
                .containsExactly(
                        "answers: " + counts(QUESTIONS, 0),
                        "questions: " + counts(QUESTIONS, 0),
                        counts(2 * QUESTIONS, 0));
        assertThat(api.asked.stream().filter(path -> path.startsWith("/documents/")))
                .hasSize((int) namedOnly());
        assertThat(api.agents).allMatch(agent -> agent.matches("hemicycle-prd-\\S+"));

        Result second = harvest();
        assertThat(second.lines()).endsWith(counts(0, 2 * QUESTIONS));
    }

    /** How many of the questions have their answer by name only. */
    private static long namedOnly() {
        return java.util.stream.IntStream.range(9901, 9901 + QUESTIONS)
                .filter(number -> number % 3 == 0)
                .count();
    }

    @Test
    void asksAgainAfterFaultsThatPass() {
        api.faults.put(1, "429");
        api.faults.put(3, "error");
        api.faults.put(6, "html");
        api.faults.put(12, "500");
        Result result = harvest();
        assertThat(result.exit()).as(result.errors()).isZero();
        assertThat(result.lines()).endsWith(counts(2 * QUESTIONS, 0));
    }

    @Test
    void goesOnWhereItStopped() {
        api.brokenFrom = 28;
        Result stopped = harvest();
        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(stopped.errors())
                .contains("Run the same command again later")
                .doesNotContain("\tat ");
        api.brokenFrom = 0;
        api.asked.clear();

        Result resumed = harvest();
        assertThat(resumed.exit()).as(resumed.errors()).isZero();
        assertThat(api.asked).noneMatch(path -> path.startsWith("/parliamentary-questions?"));
        assertThat(api.questionsAsked()).hasSizeLessThan(QUESTIONS).isNotEmpty();
        assertThat(harvest().lines()).endsWith(counts(0, 2 * QUESTIONS));
    }

    @Test
    void namesWhatTheSourceListsAndDoesNotHave() {
        api.forget("E-9-2021-009905");
        Result result = harvest();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errors()).contains("E-9-2021-009905", "The source has a record for what it lists");
        assertThat(result.lines()).contains("questions: " + counts(QUESTIONS - 1, 0));
    }

    @Test
    void takesRecordsOfTheRealApi() throws IOException {
        Path folder = Path.of("../shared/data/ep-api");
        assumeTrue(Files.isDirectory(folder), () -> "needs " + folder + ", which is not here");
        try (ReplayedApi real = new ReplayedApi();
                Stream<Path> files = Files.list(folder)) {
            List<Path> records = files.filter(
                            file -> file.getFileName().toString().startsWith("api-v2-"))
                    .toList();
            assertThat(records).hasSize(2);
            for (Path record : records) {
                real.recorded(Files.readString(record));
            }
            Result result = harvest(real, "2026");
            assertThat(result.errors()).isEmpty();
            assertThat(result.lines())
                    .containsExactly("answers: " + counts(1, 0), "questions: " + counts(2, 0), counts(3, 0));
        }
    }

    @Test
    void refusesWrongUsage() {
        assertThat(run("harvest", "--data", data.toString()).exit()).isEqualTo(2);
        assertThat(run("harvest", "--year", "20").exit()).isEqualTo(2);
        assertThat(run("harvest", "--year", "2021", "--source", "file:///x").exit())
                .isEqualTo(2);
    }

    private static String counts(int fresh, int unchanged) {
        return "new " + fresh + ", changed 0, unchanged " + unchanged + ", refused 0";
    }

    private Result harvest() {
        return harvest(api, "2021");
    }

    private Result harvest(ReplayedApi from, String year) {
        return run(
                "harvest",
                "--year",
                year,
                "--source",
                from.address().toString(),
                "--data",
                data.toString(),
                "--requests-per-minute",
                "60000",
                "--wait",
                "0");
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        int exit = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Result(exit, out.toString().lines().toList(), err.toString());
    }

    private record Result(int exit, List<String> lines, String errors) {}
}
