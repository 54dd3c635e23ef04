/** What happened to which document when, and what a document was after each change. */
@NullMarked
package eu.hemicycle.catalogue.history;

import org.jspecify.annotations.NullMarked;
