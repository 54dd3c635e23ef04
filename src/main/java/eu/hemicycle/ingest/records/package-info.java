/** What data files hold: many documents at once, and an account of what was rewritten or left out. */
@NullMarked
package eu.hemicycle.ingest.records;

import org.jspecify.annotations.NullMarked;
