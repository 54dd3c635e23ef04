/**
 * The truth: an append-only, numbered, checksummed log of what changed in each document. Everything that answers a
 * reader is a view of it and can be built again from it.
 */
@NullMarked
package eu.hemicycle.log;

import org.jspecify.annotations.NullMarked;
