/** One thing by its IRI: negotiation, data formats, pages and caching; reads the store and changes nothing. */
@NullMarked
package eu.hemicycle.resource;

import org.jspecify.annotations.NullMarked;
