package eu.hemicycle.sparql;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Fuseki's action of the Graph Store Protocol for reading, for one named graph and into the spool. */
final class PublicGraph extends GSP_R {

    private final DatasetVersion version;
    private final CountedGraph counted;

    PublicGraph(DatasetVersion version, CountedGraph counted) {
        this.version = version;
        this.counted = counted;
    }

    @Override
    protected void doGet(HttpAction action) {
        Evaluation evaluation = Evaluation.handedOver(action.getRequest());
        evaluation.run(() -> read(action, evaluation));
    }

    private long read(HttpAction action, Evaluation evaluation) {
        String iri = ((Evaluation.GraphTarget) evaluation.target()).iri();
        action.beginRead();
        try {
            DatasetGraph data = decideDataset(action);
            DatasetGraph dataset = evaluation.asksCounts() ? counted.beside(data) : data;
            Node name = NodeFactory.createURI(iri);
            if (!dataset.containsGraph(name)) {
                throw new Refused(ProblemType.NO_SUCH_GRAPH, "No graph has the name <%s>.".formatted(iri));
            }
            StoppableGraph graph = new StoppableGraph(dataset.getGraph(name), evaluation.deadline());
            GraphWriting.write(graph, evaluation.format(), evaluation.spool());
            return version.number();
        } finally {
            action.endRead();
        }
    }
}
