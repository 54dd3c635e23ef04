package eu.hemicycle.resource;

import java.util.List;
import org.apache.jena.graph.Node;

/** What a linked thing is to a reader; each kind is set apart in the text. */
enum Kind {
    BODY("body"),
    ACT("act"),
    PERSON("person"),
    TOPIC("topic"),
    DOCUMENT("document"),
    OTHER("other");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    /** The name in style classes and messages. */
    public String key() {
        return key;
    }

    /** By type; by IRI space for things that the store names but does not describe. */
    static Kind of(String iri, List<Node> types) {
        if (types.contains(Terms.ORGANIZATION)) {
            return BODY;
        }
        if (types.contains(Terms.LEGAL_RESOURCE) || types.contains(Terms.SUBDIVISION)) {
            return ACT;
        }
        if (types.contains(Terms.PERSON)) {
            return PERSON;
        }
        if (types.contains(Terms.WORK)) {
            return DOCUMENT;
        }
        return types.contains(Terms.CONCEPT) ? TOPIC : bySpace(iri);
    }

    private static Kind bySpace(String iri) {
        if (iri.contains("/authority/corporate-body/") || iri.startsWith("https://data.europarl.europa.eu/org/")) {
            return BODY;
        }
        if (iri.startsWith("https://data.europarl.europa.eu/person/")) {
            return PERSON;
        }
        return iri.startsWith("http://data.europa.eu/eli/") && !iri.contains("#") ? ACT : OTHER;
    }
}
