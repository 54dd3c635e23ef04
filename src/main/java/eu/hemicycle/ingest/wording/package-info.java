/** The fixed words of question and answer pages in the 24 official languages, and how printed lines are compared with them. */
@NullMarked
package eu.hemicycle.ingest.wording;

import org.jspecify.annotations.NullMarked;
