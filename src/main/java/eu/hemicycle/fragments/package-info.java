/** Triple Pattern Fragments: the triples of one pattern, page by page, for clients that put queries together themselves. */
@NullMarked
package eu.hemicycle.fragments;

import org.jspecify.annotations.NullMarked;
