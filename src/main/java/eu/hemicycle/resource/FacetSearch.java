package eu.hemicycle.resource;

import eu.hemicycle.search.Facet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The search for all documents that have a thing as a value of a facet.
 *
 * @param facet its name in addresses and messages
 * @param href as the page of the search writes it itself
 * @param works how many there are
 */
record FacetSearch(String facet, String href, int works) {

    static FacetSearch of(Facet facet, String iri, int works) {
        String value = URLEncoder.encode(facet.shortened(iri), StandardCharsets.UTF_8);
        return new FacetSearch(facet.parameter(), "/search?" + facet.parameter() + "=" + value, works);
    }
}
