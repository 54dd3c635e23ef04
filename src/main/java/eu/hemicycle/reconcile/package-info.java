/** Reconciliation: names that others wrote, matched with the things they mean, for OpenRefine and its like. */
@NullMarked
package eu.hemicycle.reconcile;

import org.jspecify.annotations.NullMarked;
