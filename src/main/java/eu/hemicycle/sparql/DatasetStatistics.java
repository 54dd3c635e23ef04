package eu.hemicycle.sparql;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What was counted of the default graph, in VoID. */
public interface DatasetStatistics {

    /** What the dataset is called in {@link #now}. */
    Node dataset();

    /** The name under which a query finds them. */
    Node graph();

    /** As last counted; no node is blank. The first who asks after a start may have to wait for it. */
    Collection<Triple> now();

    /** As {@link #now}, but empty, without waiting, if nothing was counted yet. */
    Collection<Triple> known();
}
