package eu.hemicycle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes archives up and measures with them. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Makes archives of any size up, for tests, and measures with them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GenerateCommand.class, MeasureCommand.class, PeersCommand.class, PhaseCommand.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }
}
