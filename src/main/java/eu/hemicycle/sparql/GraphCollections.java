package eu.hemicycle.sparql;

import java.util.List;

/** The kinds of named graphs in the data. */
@FunctionalInterface
public interface GraphCollections {

    /** As they are now; every named graph belongs to one of them. */
    List<GraphCollection> now();
}
