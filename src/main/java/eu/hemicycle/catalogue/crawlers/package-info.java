/** What search engines and crawlers look for: a sitemap, rules, and whom to tell of a weakness. */
@NullMarked
package eu.hemicycle.catalogue.crawlers;

import org.jspecify.annotations.NullMarked;
