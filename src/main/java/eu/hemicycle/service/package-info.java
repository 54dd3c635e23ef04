/** The wiring of the running service: one archive, its readers, one port. */
@NullMarked
package eu.hemicycle.service;

import org.jspecify.annotations.NullMarked;
