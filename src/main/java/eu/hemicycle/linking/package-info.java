/** Finds in a text the bodies and acts it names, each with position, rule and confidence, and in lists the person meant. */
@NullMarked
package eu.hemicycle.linking;

import org.jspecify.annotations.NullMarked;
