package eu.hemicycle.linking;

import java.util.List;

/**
 * What a document may be about.
 *
 * @param iri of the concept
 * @param words in English that lead to it, of one or several words each
 */
public record Topic(String iri, List<String> words) {

    public Topic {
        words = List.copyOf(words);
    }
}
