package eu.hemicycle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersCommandIT {

    private static final String[] QUESTIONS = {"void-properties", "list-body", "construct-document", "is-answered"};

    @TempDir
    private Path folder;

    @BeforeEach
    void needsVirtuoso() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "virtuoso-t")));
        assumeTrue(there, "needs Virtuoso (Debian: virtuoso-opensource), which is not here");
    }

    @Test
    void virtuosoAnswersTheSameAndIsTimedBesideHemicycle() {
        String archive = folder.resolve("archive").toString();
        run("bench", "phase", "ingest", "--pairs", "12", "--seed", "1", "--data", archive);
        List<String> report = run(Stream.concat(
                        Stream.of("bench", "peers", "--data", archive, "--rounds", "1", "--virtuoso-memory", "256MB"),
                        Stream.of(QUESTIONS).flatMap(name -> Stream.of("--query", name)))
                .toArray(String[]::new));
        assertThat(report).anySatisfy(line -> assertThat(line).startsWith("Fuseki is left out"));
        for (String question : QUESTIONS) {
            assertThat(report).anySatisfy(line -> assertThat(line)
                    .matches("\\| %s \\|( [a-z]+ \\| [\\d,]+ )\\|( [\\d,.]+ \\|){5}".formatted(question)));
        }
    }

    /** Faults, such as unequal answers, end with 1. */
    private static List<String> run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertThat(exit).as(out.toString() + err).isZero();
        return out.toString().lines().toList();
    }
}
