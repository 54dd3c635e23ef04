package eu.hemicycle.catalogue;

import eu.hemicycle.catalogue.dumps.Dumps;
import eu.hemicycle.resource.Site;
import eu.hemicycle.sparql.DatasetStatistics;
import java.util.Collection;
import java.util.List;
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
        return triples(statistics.present());
    }

    @Override
    public Collection<Triple> known() {
        return statistics.known().map(this::triples).orElse(List.of());
    }

    private List<Triple> triples(Figures figures) {
        return VoidGraph.of(site, publisher, figures, dumps.latest()).stream()
                .map(Quad::asTriple)
                .toList();
    }
}
