package eu.hemicycle.cli;

import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Relinking;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the present linking rules over the stored texts. */
@Command(
        name = "relink",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the present linking rules and names over the stored texts; only what differs changes.",
            "The data folder must not be held by a running service. Prints the links of each rule before and after."
        })
final class RelinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = options.open(Clock.systemUTC())) {
            Relinking relinking = archive.relinking();
            List<String> documents = relinking.documents();
            try (Progress progress =
                    Progress.of("relink", documents.size(), spec.commandLine().getErr())) {
                relinking.run(documents, document -> progress.step());
            }
            relinking
                    .byRule()
                    .forEach((rule, count) ->
                            out.printf("%-32s before %8d, now %8d%n", rule, count.before(), count.after()));
            out.printf("changed %d, unchanged %d%n", relinking.changed(), documents.size() - relinking.changed());
        }
        return 0;
    }
}
