package eu.hemicycle.cli;

import eu.hemicycle.publish.Archive;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a document back, and what it said out of the data folder. */
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a document back and removes all that it said from the data folder: log, originals and views.",
            "Its identifier and the reason stay. Backups are not touched."
        })
final class RedactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private TakenDocument document = new TakenDocument();

    @Mixin
    private ServerOption server = new ServerOption();

    @Override
    public Integer call() {
        long number = server.node()
                .map(node -> node.redact(document.id(), document.reason()))
                .orElseGet(this::inFolder);
        spec.commandLine().getOut().println(document.id() + " is redacted, by entry " + number + " of the log");
        return 0;
    }

    private long inFolder() {
        try (Archive archive = options.open(Clock.systemUTC())) {
            return document.numberOf(archive.redact(document.id(), document.reason()));
        }
    }
}
