package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.resource.Site;
import eu.hemicycle.sparql.DatasetStatistics;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The statistics for those who ask the endpoint itself what it holds. */
record CountedDataset(Statistics statistics, Site site, Publisher publisher, Dumps dumps) implements DatasetStatistics {

    @Override
    public Node dataset() {
        return NodeFactory.createURI(site.url("/catalogue#dataset"));
    }

    @Override
    public Node graph() {
        return NodeFactory.createURI(site.url("/.well-known/void"));
    }

    @Override
    public Collection<Triple> now() {
        return VoidGraph.of(site, publisher, statistics.present(), dumps.latest()).stream()
                .map(Quad::asTriple)
                .toList();
    }
}
