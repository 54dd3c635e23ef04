package eu.hemicycle.linking;

import java.util.List;

/**
 * Somebody who may have asked or answered.
 *
 * @param name as usually printed, given name first
 * @param offices held in institutions, in any order
 */
public record Person(String iri, String name, String givenName, String familyName, List<Office> offices) {

    public Person {
        offices = List.copyOf(offices);
    }
}
