/** The Parliament's official tables: questions, and the members by whose names their authors are found. */
@NullMarked
package eu.hemicycle.ingest.csv;

import org.jspecify.annotations.NullMarked;
