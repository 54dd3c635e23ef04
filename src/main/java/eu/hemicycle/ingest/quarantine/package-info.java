/** Refused inputs, kept with the reason until they are accepted. */
@NullMarked
package eu.hemicycle.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
