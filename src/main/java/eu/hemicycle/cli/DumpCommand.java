package eu.hemicycle.cli;

import eu.hemicycle.catalogue.dumps.Dump;
import eu.hemicycle.catalogue.dumps.DumpFile;
import eu.hemicycle.catalogue.history.Subjects;
import eu.hemicycle.catalogue.history.Timeline;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.publish.Archive;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the whole data as files. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the data as N-Quads, Turtle and lines of JSON-LD, each compressed in two ways: all of it, the official"
                    + " records, and each year.",
            "SHA256SUMS holds the checksums. The same data gives the same bytes."
        })
final class DumpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to; empty, or not there")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        options.refuseUnlessThere();
        makeEmpty();
        try (Archive archive = options.open(Clock.systemUTC())) {
            List<String> keys = new Timeline(archive.log()).documents(0, Integer.MAX_VALUE);
            Subjects subjects = new Subjects(Iris.PROJECT);
            List<DumpFile> files =
                    archive.store().read(snapshot -> new Dump(snapshot, keys, subjects, () -> {}).write(out));
            PrintWriter printer = spec.commandLine().getOut();
            files.forEach(file -> printer.println(file.name() + ", " + file.bytes() + " bytes"));
            printer.println("dumped " + files.size() + " files to " + out);
            return 0;
        }
    }

    private void makeEmpty() {
        try {
            Files.createDirectories(out);
            try (Stream<Path> content = Files.list(out)) {
                if (content.findAny().isPresent()) {
                    throw new CommandFailed("--out " + out + " is not empty; give an empty folder");
                }
            }
        } catch (IOException failure) {
            throw new CommandFailed("--out " + out + " cannot be made: " + failure.getMessage());
        }
    }
}
