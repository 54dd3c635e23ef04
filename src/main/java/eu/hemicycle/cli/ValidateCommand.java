package eu.hemicycle.cli;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.document.Run;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.graph.Vocabularies;
import eu.hemicycle.ingest.Readers;
import eu.hemicycle.ingest.Reading;
import eu.hemicycle.linking.Linker;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what would be refused and why; writes nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says of each file whether it would be accepted and, if not, why. Changes nothing.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OntologyOption ontology = new OntologyOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, or folders of files")
    private List<Path> paths = List.of();

    @Option(
            names = "--shacl",
            description = "print the SHACL reports of what could be read, as Turtle, instead of sentences")
    private boolean shacl;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Checks checks = Checks.by(ontology.ontology());
        boolean allAccepted = true;
        for (Path file : InputFiles.in(paths)) {
            Reading reading = checks.readers().read(file, clock);
            List<String> reasons = checks.reasonsAgainst(file, reading);
            allAccepted &= reasons.isEmpty();
            print(checks, file, reading, reasons);
        }
        return allAccepted ? 0 : 1;
    }

    private void print(Checks checks, Path file, Reading reading, List<String> reasons) {
        PrintWriter out = spec.commandLine().getOut();
        if (shacl && reading instanceof Reading.Read read) {
            checks.records(read).forEach(record -> out.println(checks.shapes().report(record)));
            return;
        }
        if (reasons.isEmpty()) {
            out.println("accepted: " + file);
        }
        reasons.forEach(reason -> out.println("refused: " + reason));
    }

    /** The readers and the rules, without a store. */
    private record Checks(Readers readers, DocumentGraphs graphs, RecordShapes shapes) {

        static Checks by(Ontology ontology) {
            Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
            DocumentGraphs graphs =
                    new DocumentGraphs(Iris.PROJECT, new Linker(vocabularies.lexicon()), vocabularies.people());
            return new Checks(new Readers(), graphs, new RecordShapes(ontology.recordShapes()));
        }

        List<String> reasonsAgainst(Path file, Reading reading) {
            if (reading instanceof Reading.Refused refused) {
                return List.of(refused.refusal().toString());
            }
            return records((Reading.Read) reading).stream()
                    .flatMap(record -> shapes.violations(record).stream())
                    .map(violation -> file.getFileName() + ": " + violation)
                    .toList();
        }

        List<Graph> records(Reading.Read read) {
            Run run = new Run("validation", Instant.EPOCH, Version.number());
            return read.documents().stream()
                    .map(document -> Dossier.of(List.of(new Contribution(document, read.source(), run))))
                    .map(graphs::record)
                    .toList();
        }
    }
}
