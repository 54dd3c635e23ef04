package eu.hemicycle.cli;

import eu.hemicycle.bench.ArchiveFiles;
import eu.hemicycle.bench.GeneratedArchive;
import eu.hemicycle.bench.GeneratedPair;
import eu.hemicycle.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a made-up archive to files. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes made-up questions and answers in the real data model to files.",
            "The same seed gives the same files; more pairs only add files. Every document says that it is made up."
        })
final class GenerateCommand implements Callable<Integer> {

    /** What the files hold; the names are those of the option. */
    enum Form {
        pages,
        turtle,
        nquads
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private OntologyOption ontology = new OntologyOption();

    @Option(names = "--pairs", required = true, paramLabel = "N", description = "how many questions")
    private long pairs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "another number gives another archive (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "pages",
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Form form = Form.pages;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "a new or empty folder, or a new file whose name ends with .zip")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        refuseWhatIsThere();
        Ontology known = ontology.ontology();
        try {
            write(new ArchiveFiles(known, out), archive(known).iterator());
        } catch (IOException failed) {
            throw new CommandFailed("The files could not be written to " + out + ": " + failed.getMessage());
        }
        spec.commandLine().getOut().println("generated " + pairs + " pairs of seed " + seed + " in " + out);
        return 0;
    }

    private Stream<GeneratedPair> archive(Ontology known) {
        try {
            return GeneratedArchive.of(seed, known).pairs(pairs);
        } catch (IllegalArgumentException tooMany) {
            throw new ParameterException(spec.commandLine(), String.valueOf(tooMany.getMessage()));
        }
    }

    private void write(ArchiveFiles files, Iterator<GeneratedPair> all) throws IOException {
        switch (form) {
            case pages -> files.pages(all);
            case turtle -> files.turtle(all);
            case nquads -> files.quads(all);
        }
    }

    private void refuseWhatIsThere() {
        try {
            if (Files.isRegularFile(out) || Files.isDirectory(out) && !isEmpty()) {
                throw new CommandFailed("--out " + out + " is there already. Name a new or empty folder");
            }
        } catch (IOException unreadable) {
            throw new CommandFailed("--out " + out + " cannot be read: " + unreadable.getMessage());
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.findAny().isEmpty();
        }
    }
}
