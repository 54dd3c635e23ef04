package eu.hemicycle.cli;

import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Backup;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a data folder of a backup, whose checksums are compared first, and builds the store.",
            "The folder given by --data is empty, or not there."
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "the backup's folder")
    private Path backup = Path.of("");

    @Override
    public Integer call() {
        Backup.restore(backup, options.folder());
        try (Archive archive = options.open(Clock.systemUTC())) {
            spec.commandLine()
                    .getOut()
                    .println("restored to entry " + archive.store().version() + " in " + options.folder());
            return 0;
        }
    }
}
