/** Documents of other parliaments: what a profile says of them is all that the program knows. */
@NullMarked
package eu.hemicycle.ingest.rdf.profile;

import org.jspecify.annotations.NullMarked;
