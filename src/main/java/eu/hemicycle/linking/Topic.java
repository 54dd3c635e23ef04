package eu.hemicycle.linking;

import java.util.List;

/**
 * What a document may be about.
 *
 * @param iri of the concept
 * @param words that lead to it, of one or several words each; those of no language lead to it in every one
 */
public record Topic(String iri, List<Name> words) {

    public Topic {
        words = List.copyOf(words);
    }
}
