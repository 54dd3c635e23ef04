/** Documents and links as RDF: the IRI policy, the mapping, the shapes that guard it, and the vocabularies. */
@NullMarked
package eu.hemicycle.graph;

import org.jspecify.annotations.NullMarked;
