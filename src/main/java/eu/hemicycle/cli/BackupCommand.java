package eu.hemicycle.cli;

import eu.hemicycle.publish.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies what cannot be made again. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies log and originals of a data folder into an empty one, with checksums; also while a service runs.",
            "The store is left out: restore builds it from the log."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "where to; empty, or not there")
    private Path target = Path.of("");

    @Override
    public Integer call() {
        options.refuseUnlessThere();
        Backup backup = Backup.of(options.folder(), target);
        spec.commandLine()
                .getOut()
                .println("backed up to entry " + backup.number() + ", " + backup.files() + " files in " + target);
        return 0;
    }
}
