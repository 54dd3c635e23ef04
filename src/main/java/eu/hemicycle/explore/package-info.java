/** How things hang together: what is around one of them, two side by side, and what leads from one to the other. */
@NullMarked
package eu.hemicycle.explore;

import org.jspecify.annotations.NullMarked;
