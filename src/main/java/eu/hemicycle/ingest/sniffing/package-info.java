/** What an input is, told from its bytes alone; names and declared media types play no part. */
@NullMarked
package eu.hemicycle.ingest.sniffing;

import org.jspecify.annotations.NullMarked;
