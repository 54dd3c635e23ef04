/** The index beside the quads: words in all languages, facets, sorting, and what links to a thing. */
@NullMarked
package eu.hemicycle.search;

import org.jspecify.annotations.NullMarked;
