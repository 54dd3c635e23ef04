/** The terms in which the data is written: one class per vocabulary, one constant per term that is used. */
@NullMarked
package eu.hemicycle.graph.vocabulary;

import org.jspecify.annotations.NullMarked;
