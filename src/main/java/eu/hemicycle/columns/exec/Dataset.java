package eu.hemicycle.columns.exec;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * The graphs that algebra is over.
 *
 * @param quads whether each pattern names its graph, as TDB2 has it; else one that names none is of the default graph
 * @param chosen by a query or a request; empty for all, with their union as the default graph
 * @param most quads of graphs that relations of their own are made of
 */
public record Dataset(boolean quads, Optional<Chosen> chosen, long most) {

    private static final long MOST = 500_000;

    /** All graphs, and patterns name them. */
    public static final Dataset QUADS = new Dataset(true, Optional.empty(), MOST);

    /** All graphs. */
    public static final Dataset UNION = new Dataset(false, Optional.empty(), MOST);

    /**
     * Graphs by FROM and FROM NAMED (SPARQL 1.1 section 13.2).
     *
     * @param merged which make the default graph
     */
    record Chosen(Set<Node> merged, Set<Node> named) {}

    /** What a query or a request describes. */
    public static Dataset of(DatasetDescription description) {
        return new Dataset(
                false,
                Optional.of(
                        new Chosen(nodes(description.getDefaultGraphURIs()), nodes(description.getNamedGraphURIs()))),
                MOST);
    }

    Dataset withMost(long quadsOfGraphs) {
        return new Dataset(quads, chosen, quadsOfGraphs);
    }

    private static Set<Node> nodes(Collection<String> names) {
        return names.stream().map(NodeFactory::createURI).collect(Collectors.toUnmodifiableSet());
    }
}
