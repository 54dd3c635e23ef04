/** Takes a year of questions and answers from an Open Data API of the Parliament's kind, politely and resumably. */
@NullMarked
package eu.hemicycle.ingest.harvest;

import org.jspecify.annotations.NullMarked;
