package eu.hemicycle.cli;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.intake.Rereading;
import eu.hemicycle.publish.intake.Tally;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes again what is made from something else. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the store and the index again from the log.",
            "With --from originals, reads every kept file again as this version of the program does, and writes what differs."
        })
final class RebuildCommand implements Callable<Integer> {

    /** What can be built from. */
    private enum From {
        originals
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(
            names = "--from",
            paramLabel = "originals",
            description = "read the originals again; no other value is known")
    private Optional<From> from = Optional.empty();

    @Mixin
    private MemberOption members = new MemberOption();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        options.refuseUnlessThere();
        try (Archive archive = options.open(clock)) {
            return from.isPresent() ? readAgain(archive) : rebuild(archive);
        }
    }

    private int rebuild(Archive archive) {
        archive.store().rebuild();
        spec.commandLine()
                .getOut()
                .println("the store is built again, to entry " + archive.store().version());
        return 0;
    }

    private int readAgain(Archive archive) {
        PrintWriter err = spec.commandLine().getErr();
        long before = archive.store().version();
        List<DocumentId> documents = archive.documents();
        Tally tally = new Tally();
        try (Readers readers = new Readers(members.in(List.of()));
                Progress progress = Progress.of("rebuild", documents.size(), err)) {
            IntakeReport report = new IntakeReport(tally, progress::step, err);
            new Rereading(archive, readers, clock, Runs.start(clock), report).of(documents);
            tally.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine()
                    .getOut()
                    .println("entries written: " + (archive.store().version() - before));
            return report.anyRefused() ? 1 : 0;
        }
    }
}
