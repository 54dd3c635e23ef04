package eu.hemicycle.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** What a linked thing is to a reader; each kind is set apart in the text. */
public enum Kind {
    BODY("body"),
    ACT("act"),
    PERSON("person"),
    TOPIC("topic"),
    /** A concept of any vocabulary but EuroVoc: a language, a file type, a rule. */
    CONCEPT("concept"),
    SCHEME("scheme"),
    DOCUMENT("document"),
    EXPRESSION("expression"),
    FILE("file"),
    PASSAGE("passage"),
    EVIDENCE("evidence"),
    PARTICIPATION("participation"),
    OFFICE("office"),
    SOURCE("source"),
    RUN("run"),
    OTHER("other");

    private static final Map<Node, Kind> BY_TYPE = byType();
    private static final String EUROVOC = "http://eurovoc.europa.eu/";

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
        Kind kind = BY_TYPE.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> bySpace(iri));
        return kind == CONCEPT && iri.startsWith(EUROVOC) ? TOPIC : kind;
    }

    /** The first that a thing has decides. */
    private static Map<Node, Kind> byType() {
        Map<Node, Kind> kinds = new LinkedHashMap<>();
        kinds.put(Terms.ORGANIZATION, BODY);
        kinds.put(Terms.LEGAL_RESOURCE, ACT);
        kinds.put(Terms.SUBDIVISION, ACT);
        kinds.put(Terms.PERSON, PERSON);
        kinds.put(Terms.WORK, DOCUMENT);
        kinds.put(Terms.CONCEPT, CONCEPT);
        kinds.put(Terms.CONCEPT_SCHEME, SCHEME);
        kinds.put(Terms.EXPRESSION_TYPE, EXPRESSION);
        kinds.put(Terms.MANIFESTATION, FILE);
        kinds.put(Terms.PARAGRAPH, PASSAGE);
        kinds.put(Terms.FOOTNOTE, PASSAGE);
        kinds.put(Terms.PARTICIPATION, PARTICIPATION);
        kinds.put(Terms.MEMBERSHIP, OFFICE);
        kinds.put(Terms.ENTITY, SOURCE);
        kinds.put(Terms.ACTIVITY, RUN);
        return kinds;
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
