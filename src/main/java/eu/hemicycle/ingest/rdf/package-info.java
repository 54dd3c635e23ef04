/** Official records in RDF, in any syntax and in both forms of the model, and as the Parliament's API serves them. */
@NullMarked
package eu.hemicycle.ingest.rdf;

import org.jspecify.annotations.NullMarked;
