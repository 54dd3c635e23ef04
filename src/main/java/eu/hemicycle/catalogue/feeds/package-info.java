/** What changed, for whoever follows: RDF Patches, an event stream, OAI-PMH, Atom, server-sent events. */
@NullMarked
package eu.hemicycle.catalogue.feeds;

import org.jspecify.annotations.NullMarked;
