/** The program's entry. */
@NullMarked
package eu.hemicycle;

import org.jspecify.annotations.NullMarked;
