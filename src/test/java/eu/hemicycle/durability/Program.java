package eu.hemicycle.durability;

import eu.hemicycle.Hemicycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line as an operator uses it, each command in a process of its own.
 *
 * @param ontology the folder given by {@code --ontology}
 * @param work where output is kept while a command runs
 */
record Program(Path ontology, Path work) {

    /** A command that is running; what it prints goes to a file. */
    record Running(Process process, Path printed) {

        Ended ended() throws IOException, InterruptedException {
            int exit = process.waitFor();
            return new Ended(exit, Files.readAllLines(printed));
        }
    }

    /** A command that has ended, and all lines that it printed. */
    record Ended(int exit, List<String> lines) {

        String last() {
            return lines.get(lines.size() - 1);
        }
    }

    Ended run(String command, Path data, Path... arguments) throws IOException, InterruptedException {
        return start(command, data, arguments).ended();
    }

    Running start(String command, Path data, Path... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Hemicycle.class.getName(),
                command));
        for (Path argument : arguments) {
            words.add(argument.toString());
        }
        words.addAll(List.of("--data", data.toString(), "--ontology", ontology.toString()));
        Path printed = Files.createTempFile(work, command, ".txt");
        return new Running(
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start(),
                printed);
    }
}
