package eu.hemicycle.cli;

import eu.hemicycle.publish.Archive;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a document back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a document back: readers no longer find it, and its address answers 410 with the reason.",
            "The data folder keeps what it was; redact removes that too."
        })
final class WithdrawCommand implements Callable<Integer> {

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
                .map(node -> node.withdraw(document.id(), document.reason()))
                .orElseGet(this::inFolder);
        spec.commandLine().getOut().println(document.id() + " is withdrawn, by entry " + number + " of the log");
        return 0;
    }

    private long inFolder() {
        try (Archive archive = options.open(Clock.systemUTC())) {
            return document.numberOf(archive.withdraw(document.id(), document.reason()));
        }
    }
}
