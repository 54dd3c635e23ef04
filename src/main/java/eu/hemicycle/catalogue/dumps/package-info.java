/** The whole data of a version as files to download. */
@NullMarked
package eu.hemicycle.catalogue.dumps;

import org.jspecify.annotations.NullMarked;
