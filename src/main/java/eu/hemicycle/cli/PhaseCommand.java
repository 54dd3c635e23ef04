package eu.hemicycle.cli;

import eu.hemicycle.bench.Phase;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One part of a measurement, as {@code bench measure} starts it. */
@Command(name = "phase", hidden = true, description = "Runs one part of a measurement and prints its figures.")
final class PhaseCommand implements Callable<Integer> {

    /** How a line with a figure begins. */
    static final String FIGURE = "figure ";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "PHASE")
    private String phase = "";

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--pairs", required = true)
    private long pairs;

    @Option(names = "--seed", required = true)
    private long seed;

    @Override
    public Integer call() throws IOException {
        Phase.valueOf(phase.toUpperCase(Locale.ROOT))
                .run(data, Ontology.bundled(), pairs, seed)
                .forEach((name, figure) -> spec.commandLine().getOut().println(FIGURE + name + " " + figure));
        return 0;
    }
}
