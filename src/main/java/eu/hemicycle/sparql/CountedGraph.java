package eu.hemicycle.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What was counted of the data, as a named graph for the queries that name it. It is no part of the default graph, whose
 * counts it holds, nor of any version of the data, for it is counted a while after a change.
 */
record CountedGraph(Optional<DatasetStatistics> statistics) {

    /** Whether it is named: by the protocol, in a dataset clause, after GRAPH or as any other term. */
    boolean isAskedBy(Evaluation.Target target) {
        return statistics
                .map(DatasetStatistics::graph)
                .map(Node::getURI)
                .filter(name -> names(target, name))
                .isPresent();
    }

    private static boolean names(Evaluation.Target target, String name) {
        if (target instanceof Evaluation.QueryTarget asked) {
            return asked.parameters().values().stream().flatMap(List::stream).anyMatch(name::equals)
                    || names(asked, name);
        }
        return target instanceof Evaluation.GraphTarget graph && graph.iri().equals(name);
    }

    /** However it is written, its last letters stand somewhere in the text, in the name or in a prefix or base of it, unless there are escapes. */
    private static boolean names(Evaluation.QueryTarget asked, String name) {
        boolean spelled = asked.text().contains(name.substring(name.lastIndexOf('/') + 1));
        if (!spelled && asked.text().indexOf('\\') < 0) {
            return false;
        }
        Query spelledOut = asked.query().cloneQuery();
        spelledOut.setPrefixMapping(new PrefixMappingImpl());
        spelledOut.setBaseURI((String) null);
        return spelledOut.toString().contains("<" + name + ">");
    }

    /**
     * The data with this graph.
     *
     * @param data of a target by which it is asked
     */
    DatasetGraph beside(DatasetGraph data) {
        DatasetStatistics counted = statistics.orElseThrow();
        Graph graph = GraphFactory.createDefaultGraph();
        counted.now().forEach(graph::add);
        return new DatasetWithGraph(data, counted.graph(), graph);
    }
}
