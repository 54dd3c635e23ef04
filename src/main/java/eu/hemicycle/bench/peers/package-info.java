/** The same quads and questions put to other engines beside this program, which run as processes of their own. */
@NullMarked
package eu.hemicycle.bench.peers;

import org.jspecify.annotations.NullMarked;
