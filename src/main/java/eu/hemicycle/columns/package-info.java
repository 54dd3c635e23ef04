/**
 * The triples of one version as immutable columns of numbers: a dictionary in the order of values, and for each predicate
 * two sorted relations. A third view of the log, made for queries that go through many triples.
 */
@NullMarked
package eu.hemicycle.columns;

import org.jspecify.annotations.NullMarked;
