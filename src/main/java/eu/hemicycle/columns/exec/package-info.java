/** Answers queries in the algebra of SPARQL on a generation of columns, by batches of ids. */
@NullMarked
package eu.hemicycle.columns.exec;

import org.jspecify.annotations.NullMarked;
