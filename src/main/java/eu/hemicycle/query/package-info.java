/** Queries that are kept: each with its question in plain words and its parameters, read from {@code ontology/queries/}. */
@NullMarked
package eu.hemicycle.query;

import org.jspecify.annotations.NullMarked;
