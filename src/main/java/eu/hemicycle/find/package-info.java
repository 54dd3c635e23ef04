/** Search: the page, its data formats and its feed. What is found and how it is sorted is the index's affair. */
@NullMarked
package eu.hemicycle.find;

import org.jspecify.annotations.NullMarked;
