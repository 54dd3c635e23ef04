package eu.hemicycle.reconcile;

import static eu.hemicycle.reconcile.EntityType.ACT;
import static eu.hemicycle.reconcile.EntityType.ANSWER;
import static eu.hemicycle.reconcile.EntityType.BODY;
import static eu.hemicycle.reconcile.EntityType.COUNTRY;
import static eu.hemicycle.reconcile.EntityType.PERSON;
import static eu.hemicycle.reconcile.EntityType.PROGRAMME;
import static eu.hemicycle.reconcile.EntityType.QUESTION;
import static eu.hemicycle.reconcile.EntityType.TOPIC;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.graph.vocabulary.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What can be told of things in columns of their own. The identifier is the IRI of the property; {@code ^} stands before it
 * where it is followed from its value, as in a property path of SPARQL 1.1 (section 9.1).
 */
enum EntityProperty {
    NAME(SKOS.prefLabel.asNode(), BODY, TOPIC, COUNTRY, PROGRAMME),
    LABEL(RDFS.label.asNode(), ACT),
    PERSON_NAME(FOAF.name.asNode(), PERSON),
    FAMILY_NAME(FOAF.familyName.asNode(), PERSON),
    GIVEN_NAME(FOAF.givenName.asNode(), PERSON),
    OTHER_NAME(SKOS.altLabel.asNode(), BODY, ACT, COUNTRY, PROGRAMME),
    CODE(SKOS.notation.asNode(), BODY, COUNTRY),
    KIND(ORG.classification.asNode(), BODY),
    LEGAL_BASIS(Hemi.LEGAL_BASIS, BODY),
    ACT_TITLE(Eli.TITLE, ACT),
    SHORT_TITLE(Eli.TITLE_SHORT, ACT),
    CELEX(Eli.ID_LOCAL, ACT),
    REPEALED_BY(Eli.REPEALED_BY, ACT),
    IN_FORCE_UNTIL(Eli.DATE_NO_LONGER_IN_FORCE, ACT),
    TITLE(DCTerms.title.asNode(), QUESTION, ANSWER),
    IDENTIFIER(DCTerms.identifier.asNode(), QUESTION, ANSWER),
    DATE(Eli.DATE_DOCUMENT, QUESTION, ANSWER, ACT),
    AUTHOR(Hemi.HAS_AUTHOR, QUESTION),
    ADDRESSEE(Hemi.ADDRESSEE, QUESTION),
    ANSWERED_BY(EliDl.ANSWERS_TO, true, QUESTION),
    ANSWERS(EliDl.ANSWERS_TO, ANSWER),
    RESPONDENT(Hemi.HAS_RESPONDENT, ANSWER),
    CITES(Eli.CITES, QUESTION, ANSWER),
    MENTIONS(Schema.MENTIONS, QUESTION, ANSWER),
    ABOUT(Eli.IS_ABOUT, QUESTION, ANSWER),
    PAGE(FOAF.page.asNode(), QUESTION, ANSWER),
    SAME(SKOS.exactMatch.asNode(), BODY, ACT, COUNTRY, PERSON);

    /** What stands between a document and a person, for properties that lead to a participation. */
    static final List<Node> PERSONS = List.of(EliDl.HAD_PARTICIPANT_PERSON, Hemi.NAME_AS_PRINTED);

    private final Node node;
    private final boolean inverse;
    private final Set<EntityType> types;

    EntityProperty(Node node, EntityType... types) {
        this(node, false, types);
    }

    EntityProperty(Node node, boolean inverse, EntityType... types) {
        this.node = node;
        this.inverse = inverse;
        this.types = EnumSet.copyOf(List.of(types));
    }

    static Optional<EntityProperty> of(String id) {
        return Arrays.stream(values())
                .filter(property -> property.id().equals(id))
                .findFirst();
    }

    /** Those of a type, or all of them. */
    static List<EntityProperty> of(Optional<EntityType> type) {
        return Arrays.stream(values())
                .filter(property -> type.isEmpty() || property.types.contains(type.get()))
                .toList();
    }

    String id() {
        return (inverse ? "^" : "") + node.getURI();
    }

    public String key() {
        return "reconcile.property." + name().toLowerCase(Locale.ROOT);
    }

    Node node() {
        return node;
    }

    /** Of the things that may have it. */
    public Set<EntityType> types() {
        return types;
    }

    boolean isInverse() {
        return inverse;
    }

    /** Whether it leads to the participation of a person. */
    boolean isOfPersons() {
        return this == AUTHOR || this == RESPONDENT;
    }
}
