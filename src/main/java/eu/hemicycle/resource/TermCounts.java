package eu.hemicycle.resource;

import java.util.OptionalLong;
import org.apache.jena.graph.Node;

/** How often the data use a term. */
@FunctionalInterface
public interface TermCounts {

    /** Members of a class, triples of a property; empty for a term that was not counted. */
    OptionalLong of(Node term);
}
