/** The way of inputs into an archive: read by several threads, written by one, continued where it was interrupted. */
@NullMarked
package eu.hemicycle.publish.intake;

import org.jspecify.annotations.NullMarked;
