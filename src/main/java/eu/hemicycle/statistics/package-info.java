/** What all questions and answers add up to: figures, each with its picture, its table and the query that gives the same. */
@NullMarked
package eu.hemicycle.statistics;

import org.jspecify.annotations.NullMarked;
