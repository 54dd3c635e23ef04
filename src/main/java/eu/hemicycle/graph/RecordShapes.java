package eu.hemicycle.graph;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;

/** The gate that a record passes before its document is accepted. */
public final class RecordShapes {

    private final SparqlTargets targets;
    private final Shapes shapes;

    public RecordShapes(Graph shapes) {
        this.targets = new SparqlTargets(shapes);
        this.shapes = Shapes.parse(targets.shapes());
        if (this.shapes.numShapes() == 0) {
            throw new IllegalArgumentException("The shapes file holds no shape, so nothing would be checked");
        }
    }

    /** What breaks the rules, one sentence each; empty when the record conforms. */
    public List<Violation> violations(Graph record) {
        return validate(record).getEntries().stream()
                .map(entry -> new Violation(
                        entry.focusNode().toString(),
                        entry.resultPath() == null ? "" : entry.resultPath().toString(),
                        entry.message()))
                .sorted(Comparator.comparing(Violation::toString))
                .toList();
    }

    /** As {@link #violations}, each as one text that names focus and path. */
    public List<String> sentences(Graph record) {
        return violations(record).stream().map(Violation::toString).toList();
    }

    /** The validation report (SHACL clause 3.6) as Turtle. */
    public String report(Graph record) {
        return RDFWriter.source(validate(record).getGraph()).lang(Lang.TURTLE).asString();
    }

    private ValidationReport validate(Graph record) {
        return ShaclValidator.get().validate(shapes, targets.with(record));
    }

    /**
     * One result of a validation.
     *
     * @param path the property, empty for a rule about the thing as a whole
     */
    public record Violation(String focus, String path, String message) {
        @Override
        public String toString() {
            return focus + (path.isEmpty() ? "" : " " + path) + ": " + message;
        }
    }
}
