package eu.hemicycle.cli;

import eu.hemicycle.bench.MeasuredTable;
import eu.hemicycle.bench.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what an archive takes, each part in a process of its own. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes a made-up archive, opens it and builds it anew, and prints what that took as a table.",
            "Processor time is what compares on a machine that does other work as well.",
            "The figures of each part are kept beside the folder, so that a run that was stopped between two goes on there."
        })
final class MeasureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--pairs", required = true, paramLabel = "N", description = "how many questions")
    private long pairs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "another number gives another archive (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "a new folder for the archive")
    private Path data = Path.of("");

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "2g",
            description = "the most heap for each process (default: ${DEFAULT-VALUE})")
    private String heap = "2g";

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            figures.putAll(figures(phase));
        }
        MeasuredTable.of(pairs, figures).forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    /** Those of an earlier run if it came to the phase's end. */
    private Map<String, Long> figures(Phase phase) throws InterruptedException {
        Path kept = Path.of(data + "-" + name(phase) + ".txt");
        try {
            if (Files.notExists(kept)) {
                run(phase, kept);
            }
            return figures(kept);
        } catch (IOException failed) {
            throw new CommandFailed("The part " + name(phase) + " could not be run: " + failed.getMessage());
        }
    }

    private void run(Phase phase, Path kept) throws IOException, InterruptedException {
        Path unfinished = Path.of(kept + ".new");
        int exit = new ProcessBuilder(command(phase))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(unfinished.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new CommandFailed("The part " + name(phase) + " failed");
        }
        Files.move(unfinished, kept);
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private List<String> command(Phase phase) {
        List<String> command = new ArrayList<>(ThisProgram.java(heap));
        command.addAll(ThisProgram.itself());
        command.addAll(List.of("bench", "phase", name(phase)));
        command.addAll(List.of("--data", data.toString(), "--pairs", Long.toString(pairs)));
        command.addAll(List.of("--seed", Long.toString(seed)));
        return command;
    }

    private static Map<String, Long> figures(Path kept) throws IOException {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(kept)) {
            if (line.startsWith(PhaseCommand.FIGURE)) {
                String[] words = line.split(" ");
                figures.put(words[1], Long.parseLong(words[2]));
            }
        }
        return figures;
    }
}
