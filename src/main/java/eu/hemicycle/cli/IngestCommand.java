package eu.hemicycle.cli;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.Run;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.Outcome;
import eu.hemicycle.publish.Publication;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents into a data folder. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Reads question and answer pages into a data folder that no running service holds.",
            "Ends with one line: new N, changed N, unchanged N, refused N."
        })
final class IngestCommand implements Callable<Integer> {

    /** Documents that share one synced write; more cost memory, fewer cost disk and time. */
    private static final int GROUP = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, or folders of files")
    private List<Path> paths = List.of();

    private final Clock clock = Clock.systemUTC();
    private final Readers readers = new Readers();
    private final Tally tally = new Tally();

    @Override
    public Integer call() {
        List<Path> files = InputFiles.in(paths);
        try (Archive archive = options.open(clock);
                Progress progress = new Progress(files.size())) {
            Publication publication = archive.publication();
            Run run = Runs.start(clock);
            for (Path file : files) {
                read(file, publication, run);
                if (publication.pending() >= GROUP) {
                    publication.commit();
                }
                progress.step();
            }
            publication.commit();
        }
        spec.commandLine().getOut().println(tally);
        return tally.anyRefused() ? 1 : 0;
    }

    private void read(Path file, Publication publication, Run run) {
        Reading reading = readers.read(file, clock);
        if (reading instanceof Reading.Refused refused) {
            tally.countRefusal();
            err().println("refused: " + refused.refusal());
        } else if (reading instanceof Reading.Read read) {
            for (Document document : read.documents()) {
                take(file, publication.offer(new Contribution(document, read.source(), run)));
            }
        }
    }

    private void take(Path file, Outcome outcome) {
        tally.count(outcome);
        if (outcome instanceof Outcome.Invalid invalid) {
            invalid.violations()
                    .forEach(violation -> err().println("refused: " + file.getFileName() + ": " + violation));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A bar on a terminal when there is something to wait for; nothing otherwise. */
    private static final class Progress implements AutoCloseable {

        private final List<ProgressBar> bar;

        Progress(int files) {
            boolean terminal = System.console() != null && files > 1;
            bar = terminal
                    ? List.of(new ProgressBarBuilder()
                            .setTaskName("ingest")
                            .setInitialMax(files)
                            .setStyle(ProgressBarStyle.ASCII)
                            .build())
                    : List.of();
        }

        void step() {
            bar.forEach(ProgressBar::step);
        }

        @Override
        public void close() {
            bar.forEach(ProgressBar::close);
        }
    }
}
