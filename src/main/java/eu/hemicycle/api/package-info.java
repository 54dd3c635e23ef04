/** What programs can ask this site for by HTTP, described for them: features tell of their addresses, one document has them all. */
@NullMarked
package eu.hemicycle.api;

import org.jspecify.annotations.NullMarked;
