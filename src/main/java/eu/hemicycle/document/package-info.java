/**
 * The domain in records: what a parliamentary question or answer says, in no particular format. Knows nobody; no RDF here.
 */
@NullMarked
package eu.hemicycle.document;

import org.jspecify.annotations.NullMarked;
