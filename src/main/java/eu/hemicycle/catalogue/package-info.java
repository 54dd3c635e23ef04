/** What the dataset is, said to harvesters: its catalogue, its statistics, its dumps and the feeds of its changes. */
@NullMarked
package eu.hemicycle.catalogue;

import org.jspecify.annotations.NullMarked;
