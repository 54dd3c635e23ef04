/** The commands of the program, and the wiring of the service that {@code serve} starts. */
@NullMarked
package eu.hemicycle.cli;

import org.jspecify.annotations.NullMarked;
