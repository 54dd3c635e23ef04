/** The terms of each vocabulary as nodes, one class for each vocabulary. */
@NullMarked
package eu.hemicycle.graph.vocabulary;

import org.jspecify.annotations.NullMarked;
