package eu.hemicycle.cli;

import eu.hemicycle.publish.Archive;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is wrong with a data folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads all of a data folder that no running service holds, and compares log, store, index and originals.",
            "Names what is wrong and what to do; exit code 1 if anything is."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Override
    public Integer call() {
        options.refuseUnlessThere();
        try (Archive archive = options.open(Clock.systemUTC())) {
            List<String> findings = archive.check();
            findings.forEach(finding -> spec.commandLine().getErr().println("wrong: " + finding));
            if (findings.isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println("nothing is wrong, to entry " + archive.store().version());
            }
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
