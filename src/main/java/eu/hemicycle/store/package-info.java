/**
 * What readers see: a TDB2 view of the change log that remembers the number it has applied, catches up at start and is
 * built again when it cannot be used.
 */
@NullMarked
package eu.hemicycle.store;

import org.jspecify.annotations.NullMarked;
