package eu.hemicycle.publish;

import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Dossier;
import eu.hemicycle.graph.DocumentGraphs;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.RecordShapes;
import eu.hemicycle.store.Diff;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links, maps and checks contributions before their turn, as if nothing else were known of their Works. For several threads. */
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Iris iris;
    private final DocumentGraphs graphs;
    private final RecordShapes shapes;

    Preparation(Iris iris, DocumentGraphs graphs, RecordShapes shapes) {
        this.iris = iris;
        this.graphs = graphs;
        this.shapes = shapes;
    }

    /** A fault is left to show again when the document's turn comes, and to cost it alone. */
    Prepared prepare(Contribution contribution) {
        try {
            return Prepared.of(contribution, alone(Dossier.of(List.of(contribution))));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.atDebug()
                    .addKeyValue("document", contribution.work())
                    .setCause(fault)
                    .log("A document could not be prepared");
            return Prepared.not(contribution);
        }
    }

    private Prepared.Alone alone(Dossier dossier) {
        Map<Node, Graph> content = graphs.graphs(dossier);
        String patch = Diff.patch(dossier.id().toString(), content).orElse("");
        Graph record = content.get(iris.recordGraph(dossier.id()));
        return new Prepared.Alone(shapes.sentences(record), patch);
    }
}
