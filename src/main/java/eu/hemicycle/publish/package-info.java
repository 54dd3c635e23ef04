/** The way of a document: contributions merged, linked, mapped, checked by the shapes, and written as one change. */
@NullMarked
package eu.hemicycle.publish;

import org.jspecify.annotations.NullMarked;
