package eu.hemicycle.cli;

import eu.hemicycle.bench.peers.Comparison;
import eu.hemicycle.bench.peers.Place;
import eu.hemicycle.bench.peers.VirtuosoPrograms;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the SPARQL endpoint beside those of other engines. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a set of questions to this program, to Virtuoso and to a stock Fuseki, over HTTP and over the same quads.",
            "Answers are compared, then timed; tables of processor time, as the engine's process took it, are printed.",
            "An engine that is not on this machine is left out. Linux only. Nothing else should run meanwhile."
        })
final class PeersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the archive, such as bench phase ingest makes; no service may have it open")
    private Path data = Path.of("");

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = {
                "a folder for the quads and the stores of the others, kept for the next run with the same archive;",
                "without it they are removed at the end"
            })
    private Optional<Path> work = Optional.empty();

    @Option(
            names = "--fuseki",
            paramLabel = "JAR",
            description = "jena-fuseki-server of Maven Central, the jar with everything in it")
    private Optional<Path> fuseki = Optional.empty();

    @Option(
            names = "--virtuoso",
            paramLabel = "PROGRAM",
            defaultValue = "virtuoso-t",
            description = "Virtuoso's server (default: ${DEFAULT-VALUE})")
    private String virtuoso = "virtuoso-t";

    @Option(
            names = "--isql",
            paramLabel = "PROGRAM",
            defaultValue = "isql-vt",
            description = "Virtuoso's client for SQL (default: ${DEFAULT-VALUE})")
    private String isql = "isql-vt";

    @Option(
            names = "--virtuoso-memory",
            paramLabel = "SIZE",
            defaultValue = "4GB",
            description = "for Virtuoso's buffers (default: ${DEFAULT-VALUE})")
    private DataSize virtuosoMemory = DataSize.ofGigabytes(4);

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "2g",
            description = "the most heap for this program and for Fuseki each (default: ${DEFAULT-VALUE})")
    private String heap = "2g";

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "100",
            description = "how long a question may take (default: ${DEFAULT-VALUE})")
    private long limit;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "how often each question is timed, the slowest less often (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--query",
            paramLabel = "NAME",
            description = "only this question; can be given several times (default: all)")
    private List<String> queries = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "--data " + data + " is not there");
        }
        Path folder = folder();
        try {
            return compare(folder);
        } finally {
            if (work.isEmpty()) {
                remove(folder);
            }
        }
    }

    private int compare(Path folder) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Place place = new Place(
                data, folder, ThisProgram.java(heap), ThisProgram.itself(), Duration.ofSeconds(limit), rounds);
        Comparison.Report report = Comparison.run(
                place,
                new VirtuosoPrograms(virtuoso, isql, virtuosoMemory.toBytes()),
                fuseki,
                name -> queries.isEmpty() || queries.contains(name),
                progress::println);
        report.lines().forEach(out::println);
        return report.faults().isEmpty() ? 0 : 1;
    }

    private Path folder() {
        try {
            return work.isPresent()
                    ? Files.createDirectories(work.get()).toAbsolutePath()
                    : Files.createTempDirectory("hemicycle-peers");
        } catch (IOException failed) {
            throw new CommandFailed("There is no folder to work in: " + failed.getMessage());
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new CommandFailed(folder + " could not be removed: " + failed.getMessage());
        }
    }
}
