package eu.hemicycle.linking;

import eu.hemicycle.document.Span;
import java.util.List;

/**
 * What a document is about, and the words that say so.
 *
 * @param iri of the concept
 * @param confidence above 0 and at most 1: the higher, the more the document is about it
 * @param inTitle places in the title
 * @param inText places in the text's content
 */
public record Subject(String iri, double confidence, List<Place> inTitle, List<Place> inText) {

    /** Words at a place, in code points. */
    public record Place(Span span, String quote) {}

    public Subject {
        inTitle = List.copyOf(inTitle);
        inText = List.copyOf(inText);
    }
}
