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

    /** As last counted; no node is blank. */
    Collection<Triple> now();
}
