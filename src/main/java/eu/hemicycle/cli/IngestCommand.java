package eu.hemicycle.cli;

import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.inputs.NamedInputs;
import eu.hemicycle.ingest.rdf.profile.Profile;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.intake.Intake;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents into a data folder. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Reads questions and answers into a data folder that no running service holds, or into a running node.",
            "Interrupted, it goes on when it is run again. What is refused is kept in DIR/quarantine with the reason.",
            "Ends with one line per kind, and the last for all: new N, changed N, unchanged N, refused N."
        })
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private ServerOption server = new ServerOption();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private MemberOption members = new MemberOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(names = "--again", description = "read again also what has not changed since it was accepted")
    private boolean again;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "files, folders, zip archives, or addresses of pages")
    private List<String> names = List.of();

    @Option(names = "--reinstate", description = "publish again what was withdrawn or redacted, if it is offered")
    private boolean reinstate;

    private final Clock clock = Clock.systemUTC();
    private final Tally tally = new Tally();

    @Override
    public Integer call() {
        Optional<NodeClient> node = server.node();
        Optional<Profile> other = profile.profile();
        if (node.isPresent()) {
            send(node.get());
        } else if (other.isPresent()) {
            takeOwn(other.get());
        } else {
            takePagesAndRecords();
        }
        tally.lines().forEach(spec.commandLine().getOut()::println);
        return tally.anyRefused() ? 1 : 0;
    }

    private void send(NodeClient node) {
        try (NamedInputs inputs = sources.inputs(names, err());
                Progress progress = Progress.of("ingest", inputs.expected(), err())) {
            new NodeIngest(node, again, reinstate, tally, err()).take(inputs, progress);
        }
    }

    private void takeOwn(Profile other) {
        try (Archive archive = options.open(clock);
                NamedInputs inputs = sources.inputs(names, err());
                Progress progress = Progress.of("ingest", inputs.expected(), err())) {
            new OwnIngest(other, archive.ownPublication(), tally, err()).take(inputs, progress);
        }
    }

    private void takePagesAndRecords() {
        try (Archive archive = options.open(clock);
                Intake intake = Intake.loading(archive, options.folder(), new Readers(members.in(names)), clock);
                NamedInputs inputs = sources.inputs(names, err());
                Progress progress = Progress.of("ingest", inputs.expected(), err())) {
            IntakeReport report = new IntakeReport(tally, progress::step, err());
            if (reinstate) {
                intake.reinstate(inputs, Runs.start(clock), again, report);
            } else {
                intake.take(inputs, Runs.start(clock), again, report);
            }
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
