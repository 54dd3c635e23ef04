/** Measures linking against texts marked by hand. */
@NullMarked
package eu.hemicycle.linking.evaluation;

import org.jspecify.annotations.NullMarked;
