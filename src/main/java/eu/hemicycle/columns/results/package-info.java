/** Writes the rows of SELECT in the formats of SPARQL 1.1, from the ids of columns where there are some. */
@NullMarked
package eu.hemicycle.columns.results;

import org.jspecify.annotations.NullMarked;
