package eu.hemicycle.cli;

import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.linking.evaluation.Evaluation;
import eu.hemicycle.linking.evaluation.Measurement;
import eu.hemicycle.linking.evaluation.Report;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures linking against marked texts. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Prints precision and recall of linking, by kind and by rule, over texts marked by hand.",
            "DIR holds a folder texts/ of marked texts, or is such a folder."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OntologyOption ontology = new OntologyOption();

    @Parameters(paramLabel = "DIR", description = "the folder of marked texts")
    private Path folder = Path.of(".");

    @Option(
            names = "--titles",
            paramLabel = "CSV",
            description = "a dump that holds the titles marked in DIR/titles.csv; may be given again")
    private List<Path> dumps = List.of();

    @Option(names = "--faults", description = "print what is wrong or missing, a line each")
    private boolean faults;

    @Option(names = "--skip", paramLabel = "PREFIX", description = "leave out texts whose file name begins so")
    private Optional<String> skipped = Optional.empty();

    @Override
    public Integer call() {
        Vocabularies vocabularies = Vocabularies.of(ontology.ontology().vocabularies());
        Evaluation evaluation = new Evaluation(vocabularies.linker());
        Path inner = folder.resolve("texts");
        Path texts = Files.isDirectory(inner) ? inner : folder;
        if (!Files.isDirectory(texts)) {
            throw new CommandFailed(folder + " is not a folder of marked texts");
        }
        Path titles = folder.resolve("titles.csv");
        if (Files.exists(titles) && !dumps.isEmpty()) {
            print("titles", evaluation.titles(titles, dumps));
        }
        print("texts", evaluation.texts(texts, name -> skipped.filter(name::startsWith)
                .isEmpty()));
        return 0;
    }

    private void print(String title, Measurement measurement) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(new Report(title, measurement));
        out.flush();
        if (faults) {
            measurement.faults().forEach(out::println);
        }
    }
}
