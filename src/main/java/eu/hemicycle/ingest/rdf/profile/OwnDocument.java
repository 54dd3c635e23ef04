package eu.hemicycle.ingest.rdf.profile;

import org.apache.jena.graph.Graph;

/**
 * A document of another parliament, ready to be published as it is.
 *
 * @param id the last part of its IRI
 * @param kind the profile's name for its kind
 * @param graph what is said of it, of its parts, and of the other things that it leads to; without blank nodes
 */
public record OwnDocument(String id, String kind, Graph graph) {}
