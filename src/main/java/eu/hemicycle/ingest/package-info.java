/** From bytes to documents: one reader per format and per layout, and a refusal with line and reason for everything else. */
@NullMarked
package eu.hemicycle.ingest;

import org.jspecify.annotations.NullMarked;
