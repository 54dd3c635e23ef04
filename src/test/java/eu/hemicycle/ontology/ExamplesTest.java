package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples keep the rules; the invalid ones break the rule that they name, and only that. */
class ExamplesTest {

    private static final Shapes RECORD = Shapes.parse(OntologyFiles.graph(Path.of("ontology/shapes/record.ttl")));
    private static final Shapes ADDED = Shapes.parse(OntologyFiles.graph(Path.of("ontology/shapes/added.ttl")));
    private static final Pattern VIOLATES = Pattern.compile("(?m)^# Violates: (\\S+) (\\S+)$");

    static List<Path> valid() {
        return OntologyFiles.under("examples", ".trig", 3);
    }

    static List<Path> invalid() {
        return OntologyFiles.under("examples/invalid", ".ttl", 35);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyGraphOfAnExampleKeepsItsRules(Path example) {
        DatasetGraph dataset = RDFParser.source(example).toDatasetGraph();
        List<Node> names = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        assertThat(names).hasSizeGreaterThanOrEqualTo(2);
        for (Node name : names) {
            Shapes shapes = name.getURI().endsWith("/record") ? RECORD : ADDED;
            Graph graph = dataset.getGraph(name);
            assertThat(targets(shapes, graph)).as(name.getURI()).isNotEmpty();
            assertThat(found(validate(shapes, graph))).as(name.getURI()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidExampleBreaksTheRuleThatItNames(Path example) {
        Graph graph = OntologyFiles.graph(example);
        Shapes shapes = example.getFileName().toString().startsWith("record-") ? RECORD : ADDED;
        Set<String> expected = new TreeSet<>();
        VIOLATES.matcher(OntologyFiles.text(example)).results().forEach(line -> expected.add(rule(line)));
        assertThat(expected).as("lines '# Violates: focus path'").isNotEmpty();

        ValidationReport report = validate(shapes, graph);
        assertThat(found(report)).isEqualTo(expected);
        assertThat(report.getEntries()).extracting(ReportEntry::message).allMatch(message -> message.contains(";"));
    }

    private static String rule(MatchResult line) {
        return line.group(1) + " " + line.group(2);
    }

    private static ValidationReport validate(Shapes shapes, Graph graph) {
        return ShaclValidator.get().validate(shapes, graph);
    }

    private static Set<String> found(ValidationReport report) {
        Set<String> found = new TreeSet<>();
        report.getEntries().forEach(entry -> found.add(entry.focusNode() + " " + path(entry)));
        return found;
    }

    private static String path(ReportEntry entry) {
        return entry.resultPath() == null ? "-" : entry.resultPath().toString().replaceAll("[<>]", "");
    }

    private static Set<Node> targets(Shapes shapes, Graph graph) {
        Set<Node> targets = new HashSet<>();
        shapes.getTargetShapes()
                .forEach(shape -> shape.getTargets().forEach(target -> targets.addAll(target.getFocusNodes(graph))));
        return targets;
    }
}
