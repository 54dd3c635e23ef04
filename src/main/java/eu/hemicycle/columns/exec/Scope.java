package eu.hemicycle.columns.exec;

import eu.hemicycle.columns.Generation;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Where a pattern is looked for. */
sealed interface Scope {

    /** In one graph: the union of all named graphs, or of some. */
    record One(Generation graph) implements Scope {}

    /** In each named graph by itself. */
    record Each(Node graph) implements Scope {}

    /** A triple pattern with its place. */
    record Pattern(Triple triple, Scope scope) {}
}
