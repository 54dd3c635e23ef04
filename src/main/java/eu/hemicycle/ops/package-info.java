/** What an operator does to a running node: changes over HTTP, closed unless a token is configured. */
@NullMarked
package eu.hemicycle.ops;

import org.jspecify.annotations.NullMarked;
