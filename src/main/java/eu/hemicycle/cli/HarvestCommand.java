package eu.hemicycle.cli;

import eu.hemicycle.document.Run;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.harvest.ApiClient;
import eu.hemicycle.ingest.harvest.Batch;
import eu.hemicycle.ingest.harvest.Harvest;
import eu.hemicycle.ingest.harvest.HarvestState;
import eu.hemicycle.ingest.harvest.HarvestStopped;
import eu.hemicycle.ingest.harvest.Pauses;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.publish.intake.Intake;
import eu.hemicycle.publish.intake.Tally;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes a year of questions and answers from an Open Data API. */
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        description = {
            "Takes the questions of a year with their answers from an Open Data API of the European Parliament's kind",
            "into a data folder that no running service holds. Interrupted, it goes on when it is run again.",
            "Ends with one line per kind, and the last for all: new N, changed N, unchanged N, refused N."
        })
final class HarvestCommand implements Callable<Integer> {

    private static final int MINUTE = 60_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(names = "--year", required = true, paramLabel = "Y", description = "the year in the questions' references")
    private int year;

    @Option(
            names = "--source",
            paramLabel = "URL",
            defaultValue = "https://data.europarl.europa.eu/api/v2",
            description = "the address of the API (default: ${DEFAULT-VALUE})")
    private URI source = URI.create("https://data.europarl.europa.eu/api/v2");

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "80",
            description = "how fast to ask at most; the Parliament allows 100 (default: ${DEFAULT-VALUE})")
    private int pace = 80;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "how long to wait after a fault that names no time, twice as long after each further one"
                    + " (default: ${DEFAULT-VALUE})")
    private int wait = 1;

    private final Clock clock = Clock.systemUTC();
    private final Tally tally = new Tally();

    @Override
    public Integer call() {
        check();
        try (Archive archive = options.open(clock);
                Intake intake = Intake.loading(archive, options.folder(), new Readers(), clock)) {
            Harvest harvest = Harvest.of(client(), year, state());
            try (Progress progress =
                    Progress.of("harvest", harvest.size(), spec.commandLine().getErr())) {
                harvest(harvest, intake, progress);
            }
            harvest.complete();
        } catch (HarvestStopped stopped) {
            tally.lines().forEach(spec.commandLine().getOut()::println);
            throw new CommandFailed(stopped.getMessage());
        }
        tally.lines().forEach(spec.commandLine().getOut()::println);
        return tally.anyRefused() ? 1 : 0;
    }

    private void check() {
        if (year < 1952 || year > 2999) {
            throw new ParameterException(spec.commandLine(), "--year is like 2024, not " + year);
        }
        if (source.getHost() == null || !String.valueOf(source.getScheme()).matches("https?")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--source is an address such as https://data.europarl.europa.eu/api/v2, not " + source);
        }
        if (wait < 0 || wait > 3600) {
            throw new ParameterException(spec.commandLine(), "--wait is 0 to 3600 seconds, not " + wait);
        }
        if (pace < 1 || pace > MINUTE) {
            throw new ParameterException(
                    spec.commandLine(), "--requests-per-minute is 1 to " + MINUTE + ", not " + pace);
        }
    }

    private ApiClient client() {
        String agent = "hemicycle-prd-" + Version.number();
        return new ApiClient(
                source, agent, Duration.ofMillis(MINUTE / pace), Duration.ofSeconds(wait), Pauses.REAL, clock);
    }

    /** One for each source and year. */
    private HarvestState state() {
        String where =
                Sha256.of(source.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return HarvestState.in(options.folder().resolve("harvest"), year + "-" + where);
    }

    /** A batch is remembered when its documents are in the log, not before. */
    private void harvest(Harvest harvest, Intake intake, Progress progress) {
        Run run = Runs.start(clock);
        IntakeReport report =
                new IntakeReport(tally, () -> {}, spec.commandLine().getErr());
        while (harvest.hasNext()) {
            Batch batch = harvest.next();
            intake.take(batch.inputs(), run, false, report);
            harvest.done(batch);
            batch.questions().forEach(question -> progress.step());
        }
    }
}
