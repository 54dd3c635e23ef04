/** Writes rows in the formats of SPARQL 1.1 and makes graphs of them, from the ids of columns where there are some. */
@NullMarked
package eu.hemicycle.columns.results;

import org.jspecify.annotations.NullMarked;
