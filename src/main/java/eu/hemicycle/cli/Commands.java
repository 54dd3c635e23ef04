package eu.hemicycle.cli;

import eu.hemicycle.bench.peers.PeerFailed;
import eu.hemicycle.log.LogException;
import eu.hemicycle.publish.InvalidBackup;
import eu.hemicycle.service.InvalidTexts;
import eu.hemicycle.store.StoreFailed;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code serve} unless another command is named. */
@Command(
        name = "hemicycle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes parliamentary questions and answers as linked data.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            HarvestCommand.class,
            ValidateCommand.class,
            EvaluateCommand.class,
            RelinkCommand.class,
            WithdrawCommand.class,
            RedactCommand.class,
            TokenCommand.class,
            ProgressCommand.class,
            QueriesCommand.class,
            CheckCommand.class,
            RebuildCommand.class,
            DumpCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class,
            ExtractCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some inputs refused, or the command failed for the reason it names",
            "2:wrong usage"
        })
public final class Commands implements Runnable {

    /** What {@link #run} answers when the command goes on in threads of its own. */
    public static final int KEEP_RUNNING = -1;

    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /** Runs a command; returns its exit code: 0 done, 1 refused or failed, 2 wrong usage. */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Commands());
        line.setOut(out).setErr(err).registerConverter(DataSize.class, DataSize::parse);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(explained(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(withCommand(line, arguments));
    }

    /** Failures that are known speak for themselves; of any other the trace goes to the log, and a sentence to the operator. */
    private static String explained(Exception failure) {
        if (failure instanceof CommandFailed
                || failure instanceof PeerFailed
                || failure instanceof LogException
                || failure instanceof InvalidBackup
                || failure instanceof InvalidTexts
                || failure instanceof StoreFailed) {
            return failure.getMessage();
        }
        LoggerFactory.getLogger(Commands.class).error("The command failed", failure);
        return "The command failed: " + failure.getMessage();
    }

    /** Options without a command are those of serve. */
    private static String[] withCommand(CommandLine line, String... arguments) {
        boolean names = arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0])
                        || ABOUT_THE_PROGRAM.contains(arguments[0])
                        || !arguments[0].startsWith("-"));
        return names
                ? arguments
                : Stream.concat(Stream.of("serve"), Arrays.stream(arguments)).toArray(String[]::new);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }
}
