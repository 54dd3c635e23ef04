package eu.hemicycle.graph;

import eu.hemicycle.graph.vocabulary.Hemi;
import org.apache.jena.graph.Node;

/** The words of a language version that places are counted in; evidence tells which by the property of their language. */
enum Words {
    TEXT(Hemi.LANGUAGE),
    TITLE(Hemi.TITLE_LANGUAGE),
    /** Words of ours, never official. */
    SUMMARY(Hemi.SUMMARY_LANGUAGE);

    private final Node language;

    Words(Node language) {
        this.language = language;
    }

    Node language() {
        return language;
    }
}
