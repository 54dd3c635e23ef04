/** Archives made up in any size in the real data model, and what the program takes for them in time, space and memory. */
@NullMarked
package eu.hemicycle.bench;

import org.jspecify.annotations.NullMarked;
