package eu.hemicycle.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;

/** Writes graphs in the formats of the table. */
final class GraphWriting {

    private GraphWriting() {}

    /** @throws Refused if the format cannot say what the graph says */
    static void write(Graph graph, ResultFormat format, Spool spool) {
        try {
            RDFWriter.source(graph).format(format.graphFormat()).output(spool);
        } catch (InvalidPropertyURIException e) {
            throw new Refused(
                    ProblemType.NOT_ACCEPTABLE,
                    "%s cannot hold this graph: %s. Ask for Turtle or N-Triples."
                            .formatted(format.label(), e.getMessage()));
        }
    }
}
