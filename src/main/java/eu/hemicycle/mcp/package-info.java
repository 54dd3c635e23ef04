/** The Model Context Protocol: a few tools with which a language model reads what this site has. */
@NullMarked
package eu.hemicycle.mcp;

import org.jspecify.annotations.NullMarked;
