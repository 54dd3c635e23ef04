package eu.hemicycle.cli;

import eu.hemicycle.ops.IngestRun;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what a running node reads and has read. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = "Shows what a running node is reading, and what became of what it was sent since its start.")
final class ProgressCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOption server = new ServerOption();

    @Override
    public Integer call() {
        NodeClient node = server.node()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "Name the node with --server"));
        List<IngestRun> runs = node.runs();
        runs.stream().map(ProgressCommand::line).forEach(spec.commandLine().getOut()::println);
        if (runs.isEmpty()) {
            spec.commandLine().getOut().println("It was sent nothing since its start");
        }
        return 0;
    }

    private static String line(IngestRun run) {
        IngestRun.Counts counts = run.counts();
        return "%s %s: %s, %d of %d files, new %d, changed %d, unchanged %d, refused %d%s"
                .formatted(
                        run.started(),
                        run.name(),
                        run.running() ? "reading" : "read",
                        run.inputs(),
                        run.inputs() + run.unread(),
                        counts.created(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.refused(),
                        run.failure().map(why -> "; ended early: " + why).orElse(""));
    }
}
