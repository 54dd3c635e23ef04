package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scripts of {@code src/test/resources/clients}, each of which lets a client of others talk to the program. */
final class Scripts {

    private static final Path SCRIPTS =
            Path.of("src", "test", "resources", "clients").toAbsolutePath();
    /** Where {@code .ci/run} installs the packages of {@code package.json}. */
    private static final Path NODE = Path.of("target", "clients").toAbsolutePath();
    /** Debian's own, which sees Debian's packages. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final Path interpreter;
    private final Path folder;

    private Scripts(Path interpreter, Path folder) {
        this.interpreter = interpreter;
        this.folder = folder;
    }

    /** How a process ended, and what it printed. */
    record Ran(int exit, String output, String errors) {}

    /** Scripts for Node; the test is skipped where a package is not installed. */
    static Scripts node(String library) throws IOException {
        assumeTrue(
                Files.isDirectory(NODE.resolve("node_modules").resolve(library)),
                "Skipped: " + library + " is not installed in target/clients");
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(NODE.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return new Scripts(Path.of("node"), NODE);
    }

    /** Scripts for Debian's Python; the test is skipped where a module is not installed. */
    static Scripts python(String module) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(PYTHON)
                        && run(List.of(PYTHON.toString()), "-c", "import rdflib, " + module)
                                        .exit()
                                == 0,
                "Skipped: Debian's python3-rdflib and python3-sparqlwrapper are not installed");
        return new Scripts(PYTHON, SCRIPTS);
    }

    Ran run(String script, String... arguments) throws IOException, InterruptedException {
        return run(List.of(interpreter.toString(), folder.resolve(script).toString()), arguments);
    }

    /**
     * What a script prints as JSON.
     *
     * @throws Harvester.Refused if it ends with an error
     */
    JsonNode json(String script, String... arguments) throws IOException, InterruptedException {
        Ran ran = run(script, arguments);
        if (ran.exit() != 0) {
            throw new Harvester.Refused(ran.errors());
        }
        return JsonMapper.shared().readTree(ran.output());
    }

    static Ran run(List<String> command, String... more) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(Arrays.asList(more));
        Path output = Files.createTempFile("client", ".out");
        Path errors = Files.createTempFile("client", ".err");
        Process process = new ProcessBuilder(whole)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
            return new Ran(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
