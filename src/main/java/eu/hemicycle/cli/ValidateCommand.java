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
import eu.hemicycle.ingest.csv.Members;
import eu.hemicycle.ingest.inputs.NamedInputs;
import eu.hemicycle.ingest.inputs.Offered;
import eu.hemicycle.ingest.rdf.profile.OwnRecords;
import eu.hemicycle.ingest.rdf.profile.Profile;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private MemberOption members = new MemberOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "files, folders, zip archives, or addresses of pages")
    private List<String> names = List.of();

    @Option(
            names = "--shacl",
            description = "print the SHACL reports of what could be read, as Turtle, instead of sentences")
    private boolean shacl;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        return profile.profile().map(this::allOwnAccepted).orElseGet(this::allAccepted) ? 0 : 1;
    }

    private boolean allOwnAccepted(Profile other) {
        OwnChecks checks = new OwnChecks(other);
        boolean allAccepted = true;
        try (NamedInputs inputs = sources.inputs(names, spec.commandLine().getErr())) {
            while (inputs.hasNext()) {
                allAccepted &= isOwnAccepted(checks, inputs.next());
            }
        }
        return allAccepted;
    }

    private boolean isOwnAccepted(OwnChecks checks, Offered offered) {
        PrintWriter out = spec.commandLine().getOut();
        OwnRecords records = checks.read(offered);
        List<String> reasons = new ArrayList<>();
        records.refusals()
                .forEach(refusal -> reasons.add(refusal.at(offered.origin()).toString()));
        records.documents().forEach(document -> checks.violations(document)
                .forEach(violation -> reasons.add(offered.origin() + ": " + violation)));
        records.account()
                .forEach((phrase, count) -> out.println("# note: " + offered.origin() + ": " + phrase + ": " + count));
        if (shacl) {
            records.refusals().forEach(refusal -> out.println("# refused: " + refusal.at(offered.origin())));
            records.documents().forEach(document -> checks.report(document).ifPresent(out::println));
        } else if (reasons.isEmpty()) {
            out.println("accepted: " + offered.origin());
        } else {
            reasons.forEach(reason -> out.println("refused: " + reason));
        }
        return reasons.isEmpty();
    }

    private boolean allAccepted() {
        Checks checks = Checks.by(ontology.ontology(), members.in(names));
        boolean allAccepted = true;
        try (NamedInputs inputs = sources.inputs(names, spec.commandLine().getErr());
                Readers readers = checks.readers()) {
            while (inputs.hasNext()) {
                Offered offered = inputs.next();
                Reading reading = read(readers, offered);
                List<String> reasons = checks.reasonsAgainst(offered.origin(), reading);
                allAccepted &= reasons.isEmpty();
                print(checks, offered.origin(), reading, reasons);
            }
        }
        return allAccepted;
    }

    private Reading read(Readers readers, Offered offered) {
        return offered instanceof Offered.Bytes input
                ? readers.read(input.name(), input.url(), input.content(), clock)
                : new Reading.Refused(((Offered.Absent) offered).reason());
    }

    private void print(Checks checks, String origin, Reading reading, List<String> reasons) {
        PrintWriter out = spec.commandLine().getOut();
        if (shacl && reading instanceof Reading.Read read) {
            read.refusals().forEach(refusal -> out.println("# refused: " + refusal.at(origin)));
            checks.records(read).forEach(record -> out.println(checks.shapes().report(record)));
            return;
        }
        if (reading instanceof Reading.Read read) {
            read.account().forEach((phrase, count) -> out.println("note: " + origin + ": " + phrase + ": " + count));
        }
        if (reasons.isEmpty()) {
            out.println("accepted: " + origin);
        }
        reasons.forEach(reason -> out.println("refused: " + reason));
    }

    /** The readers and the rules, without a store. */
    private record Checks(Readers readers, DocumentGraphs graphs, RecordShapes shapes) {

        static Checks by(Ontology ontology, Members members) {
            Vocabularies vocabularies = Vocabularies.of(ontology.vocabularies());
            DocumentGraphs graphs = new DocumentGraphs(Iris.PROJECT, vocabularies.linker(), vocabularies.people());
            return new Checks(new Readers(members), graphs, new RecordShapes(ontology.recordShapes()));
        }

        List<String> reasonsAgainst(String origin, Reading reading) {
            if (reading instanceof Reading.Refused refused) {
                return List.of(refused.refusal().at(origin).toString());
            }
            Reading.Read read = (Reading.Read) reading;
            Stream<String> refusals =
                    read.refusals().stream().map(refusal -> refusal.at(origin).toString());
            Stream<String> violations = records(read).stream()
                    .flatMap(record -> shapes.violations(record).stream())
                    .map(violation -> origin + ": " + violation);
            return Stream.concat(refusals, violations).toList();
        }

        List<Graph> records(Reading.Read read) {
            Run run = new Run("validation", Instant.EPOCH, Version.number());
            return read.works().stream()
                    .map(versions -> Dossier.of(List.of(new Contribution(versions, read.source(), run))))
                    .map(graphs::record)
                    .toList();
        }
    }
}
