package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walk-throughs of {@code docs}, and how rules are checked: every piece of code runs as it stands there, and prints what stands below it. */
class WalkthroughsIT {

    private static final Path DOCUMENTS = Path.of("docs", "walkthroughs");
    private static final String WRITTEN = "http://localhost:8080";
    private static final Pattern FENCE = Pattern.compile("(?m)^```(?!text)([a-z]+)\n");
    private static final Pattern STEP = Pattern.compile("```([a-z]+)\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static Program.Running service;

    @BeforeAll
    static void serveTheStarterCorpus() throws IOException {
        service = Program.serve(folder, "--data", "starter");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    /** A piece of code with what it prints. */
    private record Step(Path document, String code, String printed) {}

    /** In what the pieces of code are written. */
    private enum Language {
        SH("sh", ".sh") {
            @Override
            List<String> command(Path script) {
                return List.of("bash", "-o", "pipefail", script.toString());
            }
        },
        PYTHON("python", ".py") {
            @Override
            List<String> command(Path script) throws IOException, InterruptedException {
                Scripts.python("SPARQLWrapper");
                return List.of("/usr/bin/python3", script.toString());
            }
        },
        R("r", ".R") {
            @Override
            List<String> command(Path script) {
                assumeTrue(
                        Stream.of(System.getenv("PATH").split(":"))
                                .anyMatch(path -> Files.isExecutable(Path.of(path, "Rscript"))),
                        "Skipped: Debian's r-base-core is not installed");
                return List.of("Rscript", script.toString());
            }
        },
        JAVASCRIPT("js", ".mjs") {
            @Override
            List<String> command(Path script) throws IOException {
                Scripts.node("@comunica/query-sparql");
                Path beside = Path.of("target", "clients").resolve(script.getFileName());
                Files.write(beside, Files.readAllBytes(script));
                return List.of("node", beside.toString());
            }
        },
        /** Of one file, which the program itself compiles. */
        JAVA("java", ".java") {
            @Override
            List<String> command(Path script) {
                String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
                Path java = Path.of(System.getProperty("java.home"), "bin", "java");
                return List.of(java.toString(), "-cp", classes, script.toString());
            }
        };

        private final String fence;
        private final String extension;

        Language(String fence, String extension) {
            this.fence = fence;
            this.extension = extension;
        }

        abstract List<String> command(Path script) throws IOException, InterruptedException;
    }

    @ParameterizedTest
    @EnumSource
    void theCodePrintsWhatIsSaid(Language language) throws IOException, InterruptedException {
        List<Step> steps = steps(language);
        assertThat(steps).isNotEmpty();
        for (Step step : steps) {
            Path script = Files.writeString(
                    folder.resolve("walk" + language.extension), step.code().replace(WRITTEN, service.url()));
            Scripts.Ran ran = Scripts.run(language.command(script));
            assertThat(ran.exit())
                    .as(step.document() + "\n" + step.code() + ran.errors())
                    .isZero();
            // a terminal does not show how CSV ends its lines (RFC 4180)
            assertThat(ran.output().replace("\r\n", "\n").replace(service.url(), WRITTEN))
                    .as(step.document() + "\n" + step.code())
                    .isEqualTo(step.printed());
        }
    }

    @Test
    void everyPieceOfCodeIsInOneOfTheLanguagesAndSaysWhatItPrints() throws IOException {
        int run = 0;
        for (Language language : Language.values()) {
            run += steps(language).size();
        }
        long written = 0;
        for (Path document : documents()) {
            written += FENCE.matcher(Files.readString(document)).results().count();
        }
        assertThat(run).isEqualTo((int) written).isGreaterThan(20);
    }

    private static List<Step> steps(Language language) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Path document : documents()) {
            Matcher step = STEP.matcher(Files.readString(document));
            while (step.find()) {
                if (step.group(1).equals(language.fence)) {
                    steps.add(new Step(document, step.group(2), step.group(3)));
                }
            }
        }
        return steps;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            List<Path> documents = Stream.concat(files.sorted(), Stream.of(Path.of("docs", "validation.md")))
                    .toList();
            assertThat(documents).hasSize(4);
            return documents;
        }
    }
}
